package org.attentionworkbench.engine.decoding;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.DecodeSession;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Copies;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Sources as a model reads them.
 *
 * @param ids    [sources][length], each ending with {@code <eos>}
 * @param copies what may be copied from each; empty for a model that does not copy
 * @param beyond what ids outside the source vocabulary are read as, as in {@link Snapshot#open(int[][], int[][], float[][])}
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to a session
record Sources(int[][] ids, List<Copies> copies, float[][] beyond) {
    private static final float[][] NOTHING = {};

    /** For a model that does not copy, with words of the vocabulary only. */
    static Sources of(int[][] ids) {
        return new Sources(ids, List.of(), NOTHING);
    }

    int count() {
        return ids.length;
    }

    Sources chosen(int[] places) {
        List<Copies> some = copies.isEmpty()
                ? copies
                : Arrays.stream(places).mapToObj(copies::get).toList();
        return new Sources(Batch.chosen(ids, places), some, beyond);
    }

    DecodeSession open(Snapshot snapshot) {
        return snapshot.open(ids, copies.stream().map(Copies::ids).toArray(int[][]::new), beyond);
    }

    /** What an id stands for in the target of a source. */
    String token(int source, int id, Vocabulary words) {
        return id < words.size() ? words.token(id) : copies.get(source).token(id);
    }
}
