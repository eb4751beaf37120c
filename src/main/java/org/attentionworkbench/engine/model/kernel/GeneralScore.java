package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * General score: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3.1.
 *
 * <pre>
 *   e_i = sᵀ W h_i        W [H, M]
 * </pre>
 *
 * W h_i is computed once for each source position, so a step of decoding needs no product at all.
 */
record GeneralScore(AttentionShape shape) implements Score {
    @Override
    public void addTo(ParameterLayout layout) {
        layout.add("attentionWeights", shape.hidden(), shape.memory(), Initial.GLOROT);
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
        return Optional.empty();
    }

    @Override
    public Optional<Matrix> keyWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("attentionWeights"));
    }

    @Override
    public Energy energy() {
        return new DotEnergy(shape.hidden(), 1);
    }
}
