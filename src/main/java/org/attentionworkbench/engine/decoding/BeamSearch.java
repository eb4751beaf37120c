package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the most probable hypotheses of each length. One that reaches {@code <eos>} is done and leaves the beam, which is
 * narrower by one from then on; the search ends when as many are done as the beam was wide, or at the longest length
 * allowed, where those still open count as done.
 */
final class BeamSearch {
    private final DecodeSession session;
    private final StepReader reader;
    private final Beam beam;
    private final List<Hypothesis> done = new ArrayList<>();
    private List<Open> open = List.of(new Open(0, null));

    /**
     * A hypothesis that may still grow.
     *
     * @param row    of the session, whose state it continues
     * @param prefix nothing before the first step
     */
    private record Open(int row, @Nullable Hypothesis prefix) {}

    /** A hypothesis grown by one step in a row of the session. */
    private record Grown(int row, Hypothesis hypothesis) {}

    private BeamSearch(DecodeSession session, StepReader reader, Beam beam) {
        this.session = session;
        this.reader = reader;
        this.beam = beam;
    }

    /**
     * @param source ids, ending with {@code <eos>}
     * @param words  of the target
     * @return at most as many hypotheses as the beam is wide, the best first
     */
    static List<Hypothesis> decode(Snapshot snapshot, int[] source, Vocabulary words, Beam beam) {
        try (DecodeSession session = snapshot.open(new int[][] {source})) {
            var reader = new StepReader(session, words, StepReader.Detail.ALTERNATIVES);
            return new BeamSearch(session, reader, beam).search(TargetLength.limit(source.length));
        }
    }

    private List<Hypothesis> search(int longest) {
        session.step(new int[] {Vocabulary.BOS});
        for (int length = 1; length < longest && step(); length++) {
            session.step(open.stream().mapToInt(BeamSearch::lastToken).toArray());
        }
        if (!open.isEmpty()) {
            grown().forEach(last -> done.add(last.hypothesis()));
        }
        done.sort(Comparator.comparingDouble((Hypothesis h) -> beam.score(h.total(), h.length()))
                .reversed());
        return List.copyOf(done);
    }

    private static int lastToken(Open hypothesis) {
        return hypothesis.prefix() == null
                ? Vocabulary.BOS
                : hypothesis.prefix().token();
    }

    /** Grows the beam by what the session's step said. @return whether any hypothesis is still open */
    private boolean step() {
        List<Open> next = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        for (Grown best : grown()) {
            if (best.hypothesis().token() == Vocabulary.EOS) {
                done.add(best.hypothesis());
            } else {
                next.add(new Open(next.size(), best.hypothesis()));
                parents.add(best.row());
            }
        }
        open = next;
        session.reorder(parents.stream().mapToInt(Integer::intValue).toArray());
        return !open.isEmpty();
    }

    /** The best of all hypotheses one step longer, as many as the beam still has room for. */
    private List<Grown> grown() {
        int room = beam.width() - done.size();
        List<Grown> all = new ArrayList<>();
        for (Open hypothesis : open) {
            reader.look(hypothesis.row());
            for (int token : reader.mostProbable(room)) {
                all.add(new Grown(hypothesis.row(), reader.take(hypothesis.prefix(), token)));
            }
        }
        all.sort(Comparator.comparingDouble((Grown g) -> g.hypothesis().total()).reversed());
        return all.subList(0, Math.min(room, all.size()));
    }
}
