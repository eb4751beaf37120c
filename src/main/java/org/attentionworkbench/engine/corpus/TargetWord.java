package org.attentionworkbench.engine.corpus;

import java.util.List;

/**
 * A word of a translation that is being made.
 *
 * @param text how it is spelt
 * @param from the source words it stands for; empty for a word that only grammar asks for
 */
record TargetWord(String text, List<SourceWord> from) {
    TargetWord {
        from = from.stream().distinct().toList();
    }

    TargetWord(String text, SourceWord from) {
        this(text, List.of(from));
    }

    /** A word that stands for none. */
    TargetWord(String text) {
        this(text, List.of());
    }

    TargetWord respelt(String otherText) {
        return new TargetWord(otherText, from);
    }
}
