package org.attentionworkbench.engine.decoding;

import java.util.List;
import org.attentionworkbench.engine.decoding.StepReader.Detail;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Decodes many sources in batches of similar length, on several threads. Neither the threads nor the batches change what
 * is found, beyond rounding.
 *
 * @param words  of the target
 * @param detail what is wanted of each step
 */
record ManySources(Snapshot snapshot, Vocabulary words, Beam beam, Detail detail) {
    /** The best hypothesis of each source, in their order. */
    List<Hypothesis> best(Sources sources, int threads) {
        int most = Math.max(1, LengthBatches.MOST_ROWS / beam.width());
        List<int[]> batches = LengthBatches.of(sources.count(), most, i -> sources.ids()[i].length);
        return LengthBatches.map(batches, threads, batch -> decode(sources.chosen(batch)));
    }

    private List<Hypothesis> decode(Sources sources) {
        if (beam.width() == 1) {
            return Greedy.decode(snapshot, sources, words, detail);
        }
        Detail atLeast = detail == Detail.TOKENS ? Detail.PROBABILITIES : detail;
        return BeamSearch.decode(snapshot, sources, words, beam, atLeast).stream()
                .map(found -> found.get(0))
                .toList();
    }
}
