package org.attentionworkbench.engine.model.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The parameters of one part of a network: names, shapes, how they begin, and where each stands in one flat array. */
public final class ParameterLayout {
    private final List<Entry> entries = new ArrayList<>();
    private int length;

    /**
     * One parameter.
     *
     * @param name    letters only: DL4J cuts keys at underscores
     * @param rows    outputs of a weight matrix, words of an embedding, length of a vector
     * @param cols    inputs of a weight matrix; 1 for a vector
     * @param offset  where it begins
     * @param initial how it begins
     * @param vector  whether it is a vector, which a matrix of one column is not
     */
    public record Entry(String name, int rows, int cols, int offset, Initial initial, boolean vector) {
        /** As stored: the length of a vector, or rows and columns. */
        public List<Integer> shape() {
            return vector ? List.of(rows) : List.of(rows, cols);
        }

        /** Numbers in it. */
        public int size() {
            return rows * cols;
        }
    }

    /** How a parameter begins. */
    public enum Initial {
        /** 0. */
        ZERO,
        /** Normal with standard deviation 1, as embeddings usually are where their size is in the tens or hundreds. */
        NORMAL,
        /** Normal with standard deviation 1/√columns, as an embedding that is also the output's weights should be. */
        NORMAL_BY_INPUTS,
        /** Uniform within ±1/√columns. */
        UNIFORM_BY_INPUTS,
        /** Uniform within ±1/√rows, for a vector that is multiplied by another of the same length. */
        UNIFORM_BY_LENGTH,
        /** Uniform within ±√(6/(rows + columns)): Glorot and Bengio 2010. */
        GLOROT,
        /** Square blocks below each other, each orthogonal: Saxe, McClelland and Ganguli 2014, arXiv:1312.6120. */
        ORTHOGONAL_BLOCKS
    }

    /** Adds a matrix behind the others. */
    public ParameterLayout add(String name, int rows, int cols, Initial initial) {
        return add(name, rows, cols, initial, false);
    }

    /** Adds a vector behind the others. */
    public ParameterLayout addVector(String name, int size, Initial initial) {
        return add(name, size, 1, initial, true);
    }

    private ParameterLayout add(String name, int rows, int cols, Initial initial, boolean vector) {
        entries.add(new Entry(name, rows, cols, length, initial, vector));
        length = Math.addExact(length, Math.multiplyExact(rows, cols));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Numbers in all. */
    public int length() {
        return length;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public Entry entry(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no parameter " + name);
    }

    /** The initial values of all parameters; the same seed gives the same. */
    public float[] initialValues(long seed) {
        float[] values = new float[length];
        for (Entry entry : entries) {
            SplittableRandom random = new SplittableRandom(
                    seed * 0x9E3779B97F4A7C15L + entry.name().hashCode());
            switch (entry.initial()) {
                case ZERO -> {}
                case NORMAL -> normal(values, entry, random, 1);
                case NORMAL_BY_INPUTS -> normal(values, entry, random, 1 / Math.sqrt(entry.cols()));
                case UNIFORM_BY_INPUTS -> uniform(values, entry, random, 1 / Math.sqrt(entry.cols()));
                case UNIFORM_BY_LENGTH -> uniform(values, entry, random, 1 / Math.sqrt(entry.rows()));
                case GLOROT -> uniform(values, entry, random, Math.sqrt(6.0 / (entry.rows() + entry.cols())));
                case ORTHOGONAL_BLOCKS -> {
                    for (int row = 0; row < entry.rows(); row += entry.cols()) {
                        Orthogonal.fill(values, entry.offset() + row * entry.cols(), entry.cols(), random);
                    }
                }
            }
        }
        return values;
    }

    private static void normal(float[] values, Entry entry, SplittableRandom random, double deviation) {
        for (int i = 0; i < entry.size(); i++) {
            values[entry.offset() + i] = (float) (deviation * random.nextGaussian());
        }
    }

    private static void uniform(float[] values, Entry entry, SplittableRandom random, double limit) {
        for (int i = 0; i < entry.size(); i++) {
            values[entry.offset() + i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
    }
}
