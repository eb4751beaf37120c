package org.attentionworkbench.engine.decoding;

/**
 * How a beam search weighs hypotheses: Wu et al. 2016, arXiv:1609.08144, eq. 14, without its coverage penalty.
 * <pre>
 *   score(Y) = log P(Y | X) / lp(Y)      lp(Y) = ((5 + |Y|) / 6)^alpha      |Y|: tokens, {@code <eos>} included
 * </pre>
 *
 * @param width         hypotheses kept, from 1 to {@value #MAX_WIDTH}; 1 is greedy decoding
 * @param lengthPenalty alpha; 0 ranks by probability alone, which favours short targets
 */
public record Beam(int width, double lengthPenalty) {
    /** One hypothesis: what is most probable at each step. */
    public static final Beam GREEDY = new Beam(1, 0);

    /** The widest beam that is searched. */
    public static final int MAX_WIDTH = 100;

    /** As in Vaswani et al. 2017, arXiv:1706.03762, section 6.1. */
    public static final double DEFAULT_LENGTH_PENALTY = 0.6;

    private static final double OFFSET = 5;

    public Beam {
        if (width < 1 || width > MAX_WIDTH) {
            throw new IllegalArgumentException("the beam must be from 1 to " + MAX_WIDTH + ", was " + width);
        }
        if (!(lengthPenalty >= 0) || Double.isInfinite(lengthPenalty)) {
            throw new IllegalArgumentException("the length penalty must be a number from 0 on, was " + lengthPenalty);
        }
    }

    /**
     * What hypotheses that are done are ranked by; larger is better.
     *
     * @param logProbability in nats
     * @param length         tokens, {@code <eos>} included
     */
    double score(double logProbability, int length) {
        return logProbability / Math.pow((OFFSET + length) / (OFFSET + 1), lengthPenalty);
    }
}
