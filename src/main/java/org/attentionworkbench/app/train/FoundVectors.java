package org.attentionworkbench.app.train;

import java.util.Optional;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;

/** Says how much of the vocabularies files of word vectors knew. */
final class FoundVectors {
    private FoundVectors() {}

    /** The same with what is known of a side. */
    static Sides<Optional<Coverage>> with(Sides<Optional<Coverage>> found, Side side, Coverage coverage) {
        return side == Side.SOURCE
                ? new Sides<>(Optional.of(coverage), found.target())
                : new Sides<>(found.source(), Optional.of(coverage));
    }

    /** {@link Wording#NOTHING} where no side has a file. */
    static Wording said(Sides<Optional<Coverage>> found) {
        Optional<Wording> source = found.source().map(coverage -> said(Side.SOURCE, coverage));
        Optional<Wording> target = found.target().map(coverage -> said(Side.TARGET, coverage));
        if (source.isPresent() && target.isPresent()) {
            return Wording.of("train.found.both", source.get(), target.get());
        }
        return source.or(() -> target).orElse(Wording.NOTHING);
    }

    private static Wording said(Side side, Coverage coverage) {
        return Wording.of(
                "train.found." + side, coverage.found(), coverage.words(), coverage.composed(), coverage.random());
    }
}
