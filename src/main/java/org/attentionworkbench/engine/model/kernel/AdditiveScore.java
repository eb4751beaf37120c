package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Additive score: Bahdanau, Cho and Bengio 2015, arXiv:1409.0473, section A.1.2.
 *
 * <pre>
 *   e_i = v · tanh(W s + U h_i)        W [H, H], U [H, M], v [H]
 * </pre>
 */
record AdditiveScore(AttentionShape shape) implements Score {
    @Override
    public void addTo(ParameterLayout layout) {
        layout.add("attentionQuery", shape.hidden(), shape.hidden(), Initial.GLOROT)
                .add("attentionKey", shape.hidden(), shape.memory(), Initial.GLOROT)
                .addVector(TanhEnergy.VECTOR, shape.hidden(), Initial.UNIFORM_BY_LENGTH);
    }

    @Override
    public int querySize() {
        return shape.hidden();
    }

    @Override
    public int keySize() {
        return shape.hidden();
    }

    @Override
    public int valueSize() {
        return shape.memory();
    }

    @Override
    public Optional<Matrix> queryWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("attentionQuery"));
    }

    @Override
    public Optional<Matrix> keyWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("attentionKey"));
    }

    @Override
    public Energy energy() {
        return new TanhEnergy(shape.hidden());
    }
}
