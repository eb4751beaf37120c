package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes from a session what is wanted of a step, and no more: a distribution over all words costs as much as the step. */
final class StepReader {
    /** What is wanted of each step, each including the ones before it. */
    enum Detail {
        /** The tokens only. */
        TOKENS,
        /** Log-probabilities and attention weights. */
        PROBABILITIES,
        /** The most probable other tokens. */
        ALTERNATIVES
    }

    /** Alternatives kept of a step. */
    static final int ALTERNATIVES = 5;

    private final DecodeSession session;
    private final Vocabulary words;
    private final Detail detail;
    private final float[] logProbabilities;

    StepReader(DecodeSession session, Vocabulary words, Detail detail) {
        this.session = session;
        this.words = words;
        this.detail = detail;
        this.logProbabilities = new float[detail == Detail.TOKENS ? 0 : words.size()];
    }

    /** The hypothesis of a row, one token longer, after the session's step and before its rows change. */
    Hypothesis take(int row, @Nullable Hypothesis before, int token) {
        if (detail == Detail.TOKENS) {
            return Hypothesis.after(before, token, Double.NaN, new float[0], List.of());
        }
        session.logProbabilities(row, logProbabilities);
        List<Translation.Alternative> best = detail == Detail.ALTERNATIVES ? alternatives() : List.of();
        return Hypothesis.after(before, token, logProbabilities[token], session.attention(row), best);
    }

    private List<Translation.Alternative> alternatives() {
        List<Translation.Alternative> best = new ArrayList<>(ALTERNATIVES);
        for (int id : MostProbable.of(logProbabilities, ALTERNATIVES)) {
            best.add(new Translation.Alternative(words.token(id), Math.exp(logProbabilities[id])));
        }
        return best;
    }
}
