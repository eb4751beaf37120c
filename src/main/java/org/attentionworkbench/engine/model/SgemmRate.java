package org.attentionworkbench.engine.model;

import java.time.Duration;
import org.attentionworkbench.engine.model.kernel.SgemmLoop;
import org.attentionworkbench.engine.model.kernel.Team;

/** How fast this machine multiplies matrices: what the speed of training is held against. */
public final class SgemmRate {
    private SgemmRate() {}

    /**
     * Multiplies 1024 x 1024 matrices in float32 on the given number of threads for about as long as asked.
     *
     * @return GFLOP/s over all threads together, 2 * 1024^3 operations a product
     */
    public static double measure(int threads, Duration duration) {
        try (Team team = new Team(threads)) {
            return 2 * Math.pow(1024, 3) * SgemmLoop.productsPerSecond(team, duration) / 1e9;
        }
    }
}
