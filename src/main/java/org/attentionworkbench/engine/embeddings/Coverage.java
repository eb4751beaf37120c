package org.attentionworkbench.engine.embeddings;

/**
 * How much of a vocabulary a file of word vectors knew; the four special tokens, which always begin at random, not counted.
 *
 * @param found    words that are in the file, as they are or lower-cased
 * @param composed words that are not, and begin as the mean of their character n-grams
 * @param random   words of which the file has not even an n-gram
 */
public record Coverage(int found, int composed, int random) {
    public Coverage {
        if (found < 0 || composed < 0 || random < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative, were " + found + ", " + composed + " and " + random);
        }
    }

    /** All of the vocabulary. */
    public int words() {
        return found + composed + random;
    }
}
