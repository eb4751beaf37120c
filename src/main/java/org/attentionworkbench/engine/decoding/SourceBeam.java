package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The beam of one source: the most probable hypotheses of each length. One that reaches {@code <eos>} is done and leaves the
 * beam, which is narrower by one from then on; the search ends when as many are done as the beam was wide, or at the
 * longest length allowed, where those still open count as done.
 */
final class SourceBeam {
    private final Beam beam;
    private final int longest;
    private final List<Hypothesis> done = new ArrayList<>();
    private List<Open> open;
    private int length;

    /**
     * A hypothesis that may still grow.
     *
     * @param row    of the session, whose state it continues
     * @param prefix nothing before the first step
     */
    private record Open(int row, @Nullable Hypothesis prefix) {
        double total() {
            return prefix == null ? 0 : prefix.total();
        }
    }

    /** A hypothesis that could be kept. @param total its log-probability, in nats */
    private record Candidate(Open grown, int token, double total) {}

    /**
     * @param row     of the session that holds the source's first state
     * @param longest tokens a target may have, {@code <eos>} included
     */
    SourceBeam(Beam beam, int row, int longest) {
        this.beam = beam;
        this.longest = longest;
        this.open = List.of(new Open(row, null));
    }

    /**
     * Grows the beam by what the session's step said.
     *
     * @param next receives, for each hypothesis that is still open, the row whose state it continues and the token it took
     */
    void grow(DecodeSession session, StepReader reader, NextStep next) {
        length++;
        List<Open> stillOpen = new ArrayList<>();
        for (Candidate best : best(session)) {
            Open grown = best.grown();
            Hypothesis longer = reader.take(grown.row(), grown.prefix(), best.token());
            if (best.token() == Vocabulary.EOS || length == longest) {
                done.add(longer);
            } else {
                stillOpen.add(new Open(next.add(grown.row(), best.token()), longer));
            }
        }
        open = stillOpen;
    }

    /** The best of all hypotheses one step longer, as many as the beam still has room for. */
    private List<Candidate> best(DecodeSession session) {
        int room = beam.width() - done.size();
        List<Candidate> all = new ArrayList<>(room * open.size());
        for (Open hypothesis : open) {
            for (int token : session.mostProbable(hypothesis.row(), room)) {
                double total = hypothesis.total() + session.logProbability(hypothesis.row(), token);
                all.add(new Candidate(hypothesis, token, total));
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::total).reversed());
        return all.subList(0, Math.min(room, all.size()));
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** What was found, the best first; at most as many as the beam is wide. */
    List<Hypothesis> found() {
        return done.stream()
                .sorted(Comparator.comparingDouble((Hypothesis h) -> beam.score(h.total(), h.length()))
                        .reversed())
                .toList();
    }
}
