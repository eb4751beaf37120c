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
        /** Attention weights. */
        ATTENTION,
        /** Log-probabilities. */
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
    private int lastRow;
    private float[] attention = new float[0];
    private List<Translation.Alternative> alternatives = List.of();

    StepReader(DecodeSession session, Vocabulary words, Detail detail) {
        this.session = session;
        this.words = words;
        this.detail = detail;
        this.logProbabilities = new float[hasProbabilities() ? words.size() : 0];
    }

    private boolean hasProbabilities() {
        return detail.compareTo(Detail.PROBABILITIES) >= 0;
    }

    /** Reads the last step of a row; to be called after the session's step and before its rows change. */
    void look(int row) {
        lastRow = row;
        if (detail == Detail.TOKENS) {
            return;
        }
        attention = session.attention(row);
        if (!hasProbabilities()) {
            return;
        }
        session.logProbabilities(row, logProbabilities);
        alternatives = detail == Detail.ALTERNATIVES ? alternatives() : List.of();
    }

    /** The hypothesis of the row looked at, one token longer. */
    Hypothesis take(@Nullable Hypothesis before, int token) {
        double logProbability = hasProbabilities() ? logProbabilities[token] : Double.NaN;
        return Hypothesis.after(before, token, logProbability, attention, alternatives);
    }

    /** The most probable tokens of the row looked at, best first; of one alone the session's own choice, so that a beam of one is greedy to the last bit. */
    int[] mostProbable(int count) {
        return count == 1 ? new int[] {session.argMax(lastRow)} : MostProbable.of(logProbabilities, count);
    }

    private List<Translation.Alternative> alternatives() {
        List<Translation.Alternative> best = new ArrayList<>(ALTERNATIVES);
        for (int id : mostProbable(ALTERNATIVES)) {
            best.add(new Translation.Alternative(words.token(id), Math.exp(logProbabilities[id])));
        }
        return best;
    }
}
