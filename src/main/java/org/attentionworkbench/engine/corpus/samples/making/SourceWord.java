package org.attentionworkbench.engine.corpus.samples.making;

import java.util.Arrays;
import java.util.List;

/** A word at some place of a sentence that is being made; two words that are spelt alike are still two. */
public final class SourceWord {
    private final String text;

    public SourceWord(String text) {
        this.text = text;
    }

    /** The words of a text, separated by spaces; none for an empty one. */
    public static List<SourceWord> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(SourceWord::new).toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
