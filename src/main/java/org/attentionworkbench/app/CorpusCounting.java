package org.attentionworkbench.app;

import java.util.function.BooleanSupplier;
import org.attentionworkbench.engine.corpus.xray.CountedSide;
import org.attentionworkbench.engine.corpus.xray.SidesCounter;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.training.TrainingJob;
import org.jspecify.annotations.Nullable;

/** Splits and counts one corpus as choices change, each time only what a change asks for. For one thread at a time. */
public final class CorpusCounting {
    private final SidesCounter counter = new SidesCounter();
    private @Nullable LoadedCorpus corpus;
    private @Nullable CorpusRows rows;
    private long seedOfRows;

    /** The pairs under a split. */
    public CorpusRows split(LoadedCorpus loaded, long seed) {
        CorpusRows last = rows;
        boolean isSplit =
                loaded == corpus && (seed == seedOfRows || loaded.heldOut().isPresent());
        if (last == null || !isSplit) {
            last = CorpusRows.of(loaded, seed);
            rows = last;
            corpus = loaded;
            seedOfRows = seed;
        }
        return last;
    }

    /**
     * What the pairs are under these choices.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    public CorpusFacts count(CorpusRows split, TrainingJob.TextConfig text, BooleanSupplier cancelled) {
        var limits = new CountedSide.Limits(text.minCount(), text.maxVocabulary());
        Sides<CountedSide> sides = counter.count(split.pairs(), text.tokenizers(), limits, cancelled);
        return new CorpusFacts(split, sides);
    }
}
