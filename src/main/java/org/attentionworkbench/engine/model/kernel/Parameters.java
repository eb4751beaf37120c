package org.attentionworkbench.engine.model.kernel;

import java.util.HashMap;
import java.util.Map;

/** The values (or the gradients) of a {@link ParameterLayout} in off-heap memory. */
public final class Parameters {
    private final ParameterLayout layout;
    private final Floats values;
    private final Map<String, Matrix> matrices = new HashMap<>();

    /**
     * @param layout names, shapes and places
     * @param values all of them
     */
    public Parameters(ParameterLayout layout, Floats values) {
        if (values.capacity() < layout.length()) {
            throw new IllegalArgumentException("room for " + values.capacity() + " numbers, needed " + layout.length());
        }
        this.layout = layout;
        this.values = values;
        for (ParameterLayout.Entry entry : layout.entries()) {
            int rows = entry.vector() ? 1 : entry.rows();
            int cols = entry.vector() ? entry.rows() : entry.cols();
            matrices.put(entry.name(), new Matrix(values, entry.offset(), rows, cols, cols));
        }
    }

    /** Names, shapes and places. */
    public ParameterLayout layout() {
        return layout;
    }

    /** All of them, one behind the other. */
    public Floats values() {
        return values;
    }

    /**
     * One parameter as a matrix; a vector is a matrix of one row.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Matrix matrix(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return matrix;
    }
}
