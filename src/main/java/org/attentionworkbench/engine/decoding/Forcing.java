package org.attentionworkbench.engine.decoding;

import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Feeds a given target step by step, to see what the model would have said instead. */
final class Forcing {
    private Forcing() {}

    /**
     * @param source one source
     * @param target ids, ending with {@code <eos>}
     * @param words  of the target
     * @return the given target, with alternatives
     */
    static Hypothesis force(Snapshot snapshot, Sources source, int[] target, Vocabulary words) {
        try (DecodeSession session = source.open(snapshot)) {
            var reader = new StepReader(session, source, words, StepReader.Detail.ALTERNATIVES);
            int previous = Vocabulary.BOS;
            @Nullable Hypothesis forced = null;
            for (int token : target) {
                session.step(new int[] {previous});
                forced = reader.take(0, forced, token);
                previous = token;
            }
            if (forced == null) {
                throw new IllegalArgumentException("a target has at least its <eos>");
            }
            return forced;
        }
    }
}
