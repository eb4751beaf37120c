package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;

/**
 * Dot score: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3.1; with the factor 1/√H scaled dot: Vaswani et al.
 * 2017, arXiv:1706.03762, eq. 1.
 *
 * <pre>
 *   e_i = factor (s · h_i)        needs M = H
 * </pre>
 */
record DotScore(AttentionShape shape, double factor) implements Score {
    DotScore {
        if (shape.hidden() != shape.memory()) {
            throw new IllegalArgumentException(
                    "a dot product needs states of one size, were " + shape.hidden() + " and " + shape.memory());
        }
    }

    @Override
    public void addTo(ParameterLayout layout) {}

    @Override
    public int querySize() {
        return shape.hidden();
    }

    @Override
    public int keySize() {
        return shape.memory();
    }

    @Override
    public int valueSize() {
        return shape.memory();
    }

    @Override
    public Optional<Matrix> queryWeights(Parameters parameters) {
        return Optional.empty();
    }

    @Override
    public Optional<Matrix> keyWeights(Parameters parameters) {
        return Optional.empty();
    }

    @Override
    public Energy energy() {
        return new DotEnergy(shape.hidden(), factor);
    }
}
