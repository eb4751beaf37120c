package org.attentionworkbench.app.corpus.gallery;

import java.util.Optional;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.TypicalPair;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.GoldThumbnail;

/**
 * What can be seen of a sample before it is opened.
 *
 * @param example   one of its pairs
 * @param tokenizer id of the one its gold links count in
 * @param proposal  what is proposed for it
 */
record SamplePreview(Pair example, String tokenizer, Proposal proposal) {
    /** More than its first pair is needed of a sample without gold links only to be told that it has none. */
    private static final int A_FEW = 20;

    /** Makes some of its pairs; takes some milliseconds. */
    static SamplePreview of(String name) {
        SampleCorpus sample = SampleCorpora.named(name);
        return new SamplePreview(example(sample), sample.tokenizer(), Proposal.of(sample));
    }

    private static Pair example(SampleCorpus sample) {
        var few = sample.generate(A_FEW, SampleCorpora.DEFAULT_SEED);
        boolean gold = few.stream().anyMatch(pair -> !pair.gold().isEmpty());
        return gold ? TypicalPair.of(sample) : few.get(0);
    }

    /** The attention its gold links ask for; empty if it has none. */
    Optional<Figure> picture(FigureStyle style) {
        return example.gold().isEmpty() ? Optional.empty() : Optional.of(new GoldThumbnail(example, tokenizer, style));
    }
}
