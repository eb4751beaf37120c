package org.attentionworkbench.engine.model.kernel;

/**
 * The values (or the gradients) of a {@link ParameterLayout} in off-heap memory.
 *
 * @param layout names, shapes and places
 * @param values all of them
 */
public record Parameters(ParameterLayout layout, Floats values) {
    public Parameters {
        if (values.capacity() < layout.length()) {
            throw new IllegalArgumentException("room for " + values.capacity() + " numbers, needed " + layout.length());
        }
    }

    /** One parameter as a matrix; a vector is a matrix of one row. */
    public Matrix matrix(String name) {
        ParameterLayout.Entry entry = layout.entry(name);
        return entry.cols() == 1
                ? new Matrix(values, entry.offset(), 1, entry.rows(), entry.rows())
                : new Matrix(values, entry.offset(), entry.rows(), entry.cols(), entry.cols());
    }
}
