package org.attentionworkbench.engine.decoding;

/** How long a decoded target may become: a model that never says {@code <eos>} has to be stopped. */
final class TargetLength {
    private static final int PER_SOURCE_TOKEN = 2;
    private static final int FOR_ANY_SOURCE = 20;
    private static final int MOST = 1000;

    private TargetLength() {}

    /**
     * @param sourceLength source tokens, {@code <eos>} included
     * @return most target tokens, {@code <eos>} included
     */
    static int limit(int sourceLength) {
        return Math.min(MOST, PER_SOURCE_TOKEN * sourceLength + FOR_ANY_SOURCE);
    }
}
