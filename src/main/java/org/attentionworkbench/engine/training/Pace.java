package org.attentionworkbench.engine.training;

/** Target tokens a second over the last steps, older ones counting less and less. */
final class Pace {
    private static final double KEPT = 0.95;

    private double tokens;
    private double seconds;

    /** @return tokens a second, the step just done included */
    double after(int stepTokens, long nanos) {
        tokens = KEPT * tokens + stepTokens;
        seconds = KEPT * seconds + Math.max(nanos, 1) / 1e9;
        return tokens / seconds;
    }
}
