package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Concat score: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3.1.
 *
 * <pre>
 *   e_i = v · tanh(W [s; h_i])        W [H, H + M], v [H]
 * </pre>
 *
 * The left part of W times s does not depend on i and the right part times h_i not on s, so it is computed as the additive
 * score is.
 */
record ConcatScore(AttentionShape shape) implements Score {
    @Override
    public void addTo(ParameterLayout layout) {
        layout.add("attentionWeights", shape.hidden(), shape.hidden() + shape.memory(), Initial.GLOROT)
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
        return Optional.of(parameters.matrix("attentionWeights").cols(0, shape.hidden()));
    }

    @Override
    public Optional<Matrix> keyWeights(Parameters parameters) {
        Matrix all = parameters.matrix("attentionWeights");
        return Optional.of(all.cols(shape.hidden(), all.cols()));
    }

    @Override
    public Energy energy() {
        return new TanhEnergy(shape.hidden());
    }
}
