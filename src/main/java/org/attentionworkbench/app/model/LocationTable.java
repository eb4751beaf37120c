package org.attentionworkbench.app.model;

import java.util.Optional;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.LongestSource;
import org.jspecify.annotations.Nullable;

/**
 * How long the table of location attention must be for the corpus: as its longest source. Counted in the background, and only
 * when it is asked for; not shorter than that of a network that came from elsewhere, such as a run of the past.
 */
final class LocationTable {
    private final Session session;
    private final Latest counting;
    private final Runnable counted;
    private @Nullable Count asked;
    private @Nullable Count known;
    private int atLeast;

    /** @param counted told when a length that was asked for is there */
    LocationTable(Workbench workbench, Runnable counted) {
        this.session = workbench.session();
        this.counting = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        this.counted = counted;
    }

    /** A corpus cut by a tokenizer, and its longest source in tokens. */
    private record Count(LoadedCorpus corpus, TokenizerSpec tokenizer, int longest) {
        boolean isOf(@Nullable LoadedCorpus other, TokenizerSpec cutBy) {
            return corpus == other && tokenizer.equals(cutBy); // the very same pairs, not compared one by one
        }
    }

    /** A network that came from elsewhere: its table, if it has one, is not made shorter. */
    void show(ModelSpec spec) {
        atLeast =
                spec.attention() == ModelSpec.Attention.LOCATION ? spec.focus().positions() : 0;
    }

    /** The length; empty while it is being counted. Without a corpus, the engine's usual one. */
    Optional<Integer> positions(TokenizerSpec tokenizer) {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (corpus == null) {
            return Optional.of(ModelSpec.Focus.PLAIN.positions());
        }
        if (known == null || !known.isOf(corpus, tokenizer)) {
            count(corpus, tokenizer);
        }
        Count now = known;
        return now != null && now.isOf(corpus, tokenizer)
                ? Optional.of(Math.max(now.longest(), atLeast))
                : Optional.empty();
    }

    private void count(LoadedCorpus corpus, TokenizerSpec tokenizer) {
        if (asked != null && asked.isOf(corpus, tokenizer)) {
            return;
        }
        asked = new Count(corpus, tokenizer, 0);
        long seed = session.trainingConfigProperty().get().seed();
        counting.run(
                () -> LongestSource.tokens(corpus.split(seed), tokenizer), longest -> know(corpus, tokenizer, longest));
    }

    private void know(LoadedCorpus corpus, TokenizerSpec tokenizer, int longest) {
        known = new Count(corpus, tokenizer, longest);
        counted.run();
    }
}
