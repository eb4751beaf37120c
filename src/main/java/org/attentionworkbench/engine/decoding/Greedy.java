package org.attentionworkbench.engine.decoding;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes the most probable token at each step until {@code <eos>}, or until the target is as long as it may become. */
final class Greedy {
    private Greedy() {}

    /**
     * Decodes sources together, as one batch.
     *
     * @param words   of the target
     * @return one hypothesis for each source
     */
    static List<Hypothesis> decode(Snapshot snapshot, Sources sources, Vocabulary words, StepReader.Detail detail) {
        @Nullable Hypothesis[] decoded = new Hypothesis[sources.count()];
        try (DecodeSession session = sources.open(snapshot)) {
            var reader = new StepReader(session, sources, words, detail);
            int[] tokens = new int[sources.count()];
            Arrays.fill(tokens, Vocabulary.BOS);
            while (tokens.length > 0) {
                session.step(tokens);
                tokens = takeStep(session, reader, sources.ids(), decoded);
            }
        }
        return Arrays.asList(decoded);
    }

    /** Lengthens every hypothesis by its best token and drops the rows that are done. @return the tokens of those left */
    private static int[] takeStep(
            DecodeSession session, StepReader reader, int[][] sources, @Nullable Hypothesis[] decoded) {
        var next = new NextStep();
        for (int row = 0; row < session.rows(); row++) {
            int source = session.source(row);
            Hypothesis longer = reader.take(row, decoded[source], session.argMax(row));
            decoded[source] = longer;
            if (longer.token() != Vocabulary.EOS && longer.length() < TargetLength.limit(sources[source].length)) {
                next.add(row, longer.token());
            }
        }
        if (next.tokens().length < session.rows()) {
            session.reorder(next.parents());
        }
        return next.tokens();
    }
}
