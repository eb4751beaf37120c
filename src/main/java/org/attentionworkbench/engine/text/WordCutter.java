package org.attentionworkbench.engine.text;

import java.util.List;

/** How a text is cut into the words that subwords are made of, and how subwords become text again. Immutable. */
sealed interface WordCutter permits SpacedWords, Metaspace, ByteLevel {
    /** The words in order, none empty; none crosses a place where subwords must not be joined. */
    List<String> cut(String text);

    /** Text that reads as the tokens did. */
    String join(List<String> tokens);

    /** Whether a word is a mark of its own and is not cut further. */
    default boolean isMark(String word) {
        return false;
    }

    /** A token without what stands for the space before it. */
    String word(String token);

    /** A word with what stands for a space before it. */
    String token(String word);
}
