package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Several scaled dots side by side: Vaswani et al. 2017, arXiv:1706.03762, section 3.2.2.
 *
 * <pre>
 *   q = W_q s    k_i = W_k h_i    v_i = W_v h_i        each cut into N equal stretches, the heads
 *   e_i of a head = q · k_i / √(H/N),  its part of the context Σ α_i v_i;  c = W_o [parts]
 * </pre>
 *
 * All four are [H, .]; H must be divisible by N.
 */
record MultiHeadScore(AttentionShape shape) implements Score {
    MultiHeadScore {
        if (shape.hidden() % shape.heads() != 0) {
            throw new IllegalArgumentException(shape.hidden() + " cannot be cut into " + shape.heads() + " heads");
        }
    }

    @Override
    public void addTo(ParameterLayout layout) {
        int h = shape.hidden();
        layout.add("attentionQuery", h, h, Initial.GLOROT)
                .add("attentionKey", h, shape.memory(), Initial.GLOROT)
                .add("attentionValue", h, shape.memory(), Initial.GLOROT)
                .add("attentionContext", h, h, Initial.GLOROT);
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
        return shape.hidden();
    }

    @Override
    public int heads() {
        return shape.heads();
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
    public Optional<Matrix> valueWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("attentionValue"));
    }

    @Override
    public Optional<Matrix> contextWeights(Parameters parameters) {
        return Optional.of(parameters.matrix("attentionContext"));
    }

    @Override
    public Energy energy() {
        int size = shape.hidden() / shape.heads();
        return new DotEnergy(size, 1 / Math.sqrt(size));
    }
}
