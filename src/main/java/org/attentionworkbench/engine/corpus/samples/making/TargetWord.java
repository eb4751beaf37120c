package org.attentionworkbench.engine.corpus.samples.making;

import java.util.List;

/**
 * A word of a translation that is being made.
 *
 * @param text how it is spelt
 * @param from the source words it stands for; empty for a word that only grammar asks for
 */
public record TargetWord(String text, List<SourceWord> from) {
    public TargetWord {
        from = from.stream().distinct().toList();
    }

    public TargetWord(String text, SourceWord from) {
        this(text, List.of(from));
    }

    /** A word that stands for none. */
    public TargetWord(String text) {
        this(text, List.of());
    }

    public TargetWord respelt(String otherText) {
        return new TargetWord(otherText, from);
    }
}
