package org.attentionworkbench.engine.model.kernel;

/**
 * A row-major matrix somewhere in off-heap memory.
 *
 * @param data   the memory
 * @param at     where element (0, 0) is
 * @param rows   number of rows
 * @param cols   number of columns
 * @param stride numbers from one row to the next, at least cols
 */
public record Matrix(Floats data, int at, int rows, int cols, int stride) {
    /** Rows from (inclusive) to (exclusive). */
    public Matrix rows(int from, int to) {
        return new Matrix(data, at + from * stride, to - from, cols, stride);
    }

    /** Columns from (inclusive) to (exclusive). */
    public Matrix cols(int from, int to) {
        return new Matrix(data, at + from, rows, to - from, stride);
    }

    /** Where an element is in {@link #data}. */
    public int index(int row, int col) {
        return at + row * stride + col;
    }

    /** Copies one row to the heap. */
    public void getRow(int row, float[] into, int from) {
        data.get(at + row * stride, into, from, cols);
    }

    /** Copies one row from the heap. */
    public void putRow(int row, float[] values, int from) {
        data.put(at + row * stride, values, from, cols);
    }

    /** Copies all rows to the heap, one behind the other. */
    public void get(float[] into, int from) {
        if (stride == cols) {
            data.get(at, into, from, rows * cols);
        } else {
            for (int r = 0; r < rows; r++) {
                getRow(r, into, from + r * cols);
            }
        }
    }

    /** Copies all rows from the heap, where they stand one behind the other. */
    public void put(float[] values, int from) {
        if (stride == cols) {
            data.put(at, values, from, rows * cols);
        } else {
            for (int r = 0; r < rows; r++) {
                putRow(r, values, from + r * cols);
            }
        }
    }

    /** Sets every element to 0. */
    public void zero() {
        if (stride == cols) {
            data.zero(at, rows * cols);
        } else {
            for (int r = 0; r < rows; r++) {
                data.zero(at + r * stride, cols);
            }
        }
    }

    /** Takes over the elements of another matrix of the same size. */
    public void copy(Matrix from) {
        for (int r = 0; r < rows; r++) {
            data.copy(index(r, 0), from.data, from.index(r, 0), cols);
        }
    }
}
