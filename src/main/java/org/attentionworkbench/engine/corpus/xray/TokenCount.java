package org.attentionworkbench.engine.corpus.xray;

/**
 * How often a token comes.
 *
 * @param token as the tokenizer gives it
 * @param count occurrences, at least 1
 */
public record TokenCount(String token, int count) {
    public TokenCount {
        if (count < 1) {
            throw new IllegalArgumentException("a token that is counted comes at least once, was " + count);
        }
    }
}
