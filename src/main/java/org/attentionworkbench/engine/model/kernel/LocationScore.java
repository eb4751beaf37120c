package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;
import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Location score: Luong, Pham and Manning 2015, arXiv:1508.04025, eq. 8. It sees where a source position is and not what
 * stands there.
 *
 * <pre>
 *   e_i = (W s)_i        W [positions, H]
 * </pre>
 */
record LocationScore(AttentionShape shape) implements Score {
    @Override
    public void addTo(ParameterLayout layout) {
        layout.add("attentionWeights", shape.positions(), shape.hidden(), Initial.GLOROT);
    }

    @Override
    public int querySize() {
        return shape.positions();
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
        return Optional.of(parameters.matrix("attentionWeights"));
    }

    @Override
    public Optional<Matrix> keyWeights(Parameters parameters) {
        return Optional.empty();
    }

    @Override
    public Energy energy() {
        return new TableEnergy();
    }
}
