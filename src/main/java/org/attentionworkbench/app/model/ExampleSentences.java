package org.attentionworkbench.app.model;

import java.util.List;
import java.util.stream.Stream;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.Side;
import org.jspecify.annotations.Nullable;

/** Two texts of a corpus that are long enough to show how they are cut and short enough for a line or two. */
final class ExampleSentences {
    private static final int COUNT = 2;
    private static final int LOOKED_AT = 1_000;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 60;

    private ExampleSentences() {}

    /** Fewer if there are not so many; of any length if none is as it should be. */
    static List<String> of(@Nullable LoadedCorpus corpus, Side side) {
        if (corpus == null) {
            return List.of();
        }
        List<String> fitting = texts(corpus, side)
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .limit(COUNT)
                .toList();
        return fitting.size() == COUNT
                ? fitting
                : texts(corpus, side).limit(COUNT).toList();
    }

    private static Stream<String> texts(LoadedCorpus corpus, Side side) {
        return corpus.pairs().stream()
                .limit(LOOKED_AT)
                .map(side == Side.SOURCE ? Pair::source : Pair::target)
                .distinct();
    }
}
