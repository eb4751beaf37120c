package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a session what is wanted of its last step, and no more: what a person looks at costs as much as the step.
 * To be asked after the session's step and before its rows change.
 */
final class StepReader {
    /** What is wanted of each step, each including the ones before it. */
    enum Detail {
        /** The tokens only. */
        TOKENS,
        /** How probable they are. */
        PROBABILITIES,
        /** Attention weights. */
        ATTENTION,
        /** The most probable other tokens. */
        ALTERNATIVES;

        private boolean includes(Detail other) {
            return compareTo(other) >= 0;
        }
    }

    /** Alternatives kept of a step. */
    static final int ALTERNATIVES = 5;

    private static final float[][] NONE = {};

    private final DecodeSession session;
    private final Sources sources;
    private final Vocabulary words;
    private final Detail detail;

    StepReader(DecodeSession session, Sources sources, Vocabulary words, Detail detail) {
        this.session = session;
        this.sources = sources;
        this.words = words;
        this.detail = detail;
    }

    /** The hypothesis of a row, one token longer. */
    Hypothesis take(int row, @Nullable Hypothesis before, int token) {
        return Hypothesis.after(
                before,
                token,
                detail.includes(Detail.PROBABILITIES) ? session.logProbability(row, token) : Double.NaN,
                detail.includes(Detail.ATTENTION) ? session.heads(row) : NONE,
                session.generated(row),
                detail.includes(Detail.ALTERNATIVES) ? alternatives(row) : List.of());
    }

    private List<Translation.Alternative> alternatives(int row) {
        List<Translation.Alternative> best = new ArrayList<>(ALTERNATIVES);
        for (int id : session.mostProbable(row, ALTERNATIVES)) {
            best.add(new Translation.Alternative(
                    sources.token(session.source(row), id, words), Math.exp(session.logProbability(row, id))));
        }
        return best;
    }
}
