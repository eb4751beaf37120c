package org.attentionworkbench.engine.corpus.samples.making;

import java.util.ArrayList;
import java.util.List;

/** Both sides of a sentence as they grow, each in its own order. */
public final class SentenceParts {
    private final List<SourceWord> source = new ArrayList<>();
    private final List<TargetWord> target = new ArrayList<>();

    /** Adds a source word and gives it back. */
    public SourceWord source(String text) {
        SourceWord word = new SourceWord(text);
        source.add(word);
        return word;
    }

    public SentenceParts source(List<SourceWord> words) {
        source.addAll(words);
        return this;
    }

    public SentenceParts target(String text, SourceWord from) {
        target.add(new TargetWord(text, from));
        return this;
    }

    /** Adds a target word that stands for several source words, or for none. */
    public SentenceParts target(String text, List<SourceWord> from) {
        target.add(new TargetWord(text, from));
        return this;
    }

    public SentenceParts target(List<TargetWord> words) {
        target.addAll(words);
        return this;
    }

    /** Adds to both sides. */
    public SentenceParts both(Phrase phrase) {
        return source(phrase.source()).target(phrase.target());
    }

    public List<TargetWord> target() {
        return target;
    }

    public Phrase toPhrase() {
        return new Phrase(source, target);
    }
}
