package org.attentionworkbench.engine.metrics;

import java.util.List;

/** The check every measure begins with. */
final class Aligned {
    private Aligned() {}

    /** @throws IllegalArgumentException unless there are as many outputs as references and at least one */
    static void require(List<?> outputs, List<?> references) {
        if (outputs.size() != references.size() || outputs.isEmpty()) {
            throw new IllegalArgumentException(
                    outputs.size() + " outputs cannot be measured against " + references.size() + " references");
        }
    }
}
