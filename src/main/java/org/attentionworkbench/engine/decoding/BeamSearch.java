package org.attentionworkbench.engine.decoding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Beam search for several sources at once: one session steps the open hypotheses of all of them as one batch, and each
 * source has a {@link SourceBeam} of its own, so that what is found for it does not depend on the others.
 */
final class BeamSearch {
    private BeamSearch() {}

    /**
     * @param words   of the target
     * @param detail  at least {@link StepReader.Detail#PROBABILITIES}, which hypotheses are ranked by
     * @return for each source at most as many hypotheses as the beam is wide, the best first
     */
    static List<List<Hypothesis>> decode(
            Snapshot snapshot, Sources sources, Vocabulary words, Beam beam, StepReader.Detail detail) {
        if (detail == StepReader.Detail.TOKENS) {
            throw new IllegalArgumentException("a beam ranks hypotheses by their probabilities");
        }
        List<SourceBeam> beams = IntStream.range(0, sources.count())
                .mapToObj(s -> new SourceBeam(beam, s, TargetLength.limit(sources.ids()[s].length)))
                .toList();
        try (DecodeSession session = sources.open(snapshot)) {
            search(session, new StepReader(session, sources, words, detail), beams);
        }
        return beams.stream().map(SourceBeam::found).toList();
    }

    private static void search(DecodeSession session, StepReader reader, List<SourceBeam> beams) {
        int[] tokens = new int[beams.size()];
        Arrays.fill(tokens, Vocabulary.BOS);
        while (tokens.length > 0) {
            session.step(tokens);
            var next = new NextStep();
            beams.stream().filter(SourceBeam::isOpen).forEach(beam -> beam.grow(session, reader, next));
            session.reorder(next.parents());
            tokens = next.tokens();
        }
    }
}
