package org.attentionworkbench.engine.model;

import java.util.Arrays;
import org.attentionworkbench.engine.model.kernel.DecoderStepper;
import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Decoding step by step: sources are encoded once, then every {@link #step} feeds one token to each row and gives each
 * row's distribution over the next. A row is one hypothesis of one source. Confined to one thread.
 */
public final class DecodeSession implements AutoCloseable {
    private final Snapshot snapshot;
    private final DecoderStepper stepper;
    private final Floats memory;

    DecodeSession(Snapshot snapshot, DecoderStepper stepper, Floats memory) {
        this.snapshot = snapshot;
        this.stepper = stepper;
        this.memory = memory;
    }

    /** Hypotheses now held. */
    public int rows() {
        return stepper.rows();
    }

    /** Which source row r decodes. */
    public int source(int row) {
        return stepper.source(row);
    }

    /**
     * Row r becomes a copy of what row parents[r] was; the number of rows becomes parents.length. Rows that are done are
     * dropped this way, and a beam is spread.
     */
    public void reorder(int[] parents) {
        stepper.reorder(parents);
    }

    /**
     * @param tokens the token each row produced last, [rows]; {@code <bos>} at first; one that was copied is read as {@code <unk>}
     */
    public void step(int[] tokens) {
        int vocabulary = snapshot.targetVocabulary();
        stepper.step(Arrays.stream(tokens)
                .map(token -> token < vocabulary ? token : Vocabulary.UNK)
                .toArray());
    }

    /** Words a row's distribution covers: the vocabulary's V, and behind them what its source holds outside that and may be copied. */
    public int words(int row) {
        return stepper.words(row);
    }

    /** log p of every next word for one row after the last step, in nats, [{@link #words}]. */
    public void logProbabilities(int row, float[] into) {
        stepper.logProbabilities(row, into);
    }

    /** log p of one next word for one row after the last step, in nats. */
    public double logProbability(int row, int word) {
        return stepper.logProbability(row, word);
    }

    /** The most probable next words of a row, best first, the smaller id first among equals; at most count. */
    public int[] mostProbable(int row, int count) {
        return stepper.mostProbable(row, count);
    }

    /** The most probable next word of a row; the smallest id among equals. */
    public int argMax(int row) {
        return stepper.argMax(row);
    }

    /** The share of a row's probability in the last step that is generated rather than copied (p_gen); 1 without copying. */
    public float generated(int row) {
        return stepper.generated(row);
    }

    /** The weights of the last step for one row, [its source's length], a copy; length 0 without attention; of heads the mean. */
    public float[] attention(int row) {
        float[][][] maps =
                Arrays.stream(heads(row)).map(head -> new float[][] {head}).toArray(float[][][]::new);
        return Forced.mean(maps, 1)[0];
    }

    /** The weights of each head for one row, [heads][its source's length], a copy; one without several heads, none without attention. */
    public float[][] heads(int row) {
        float[][] heads = new float[snapshot.spec().maps()][];
        for (int head = 0; head < heads.length; head++) {
            heads[head] = stepper.weights(row, head);
        }
        return heads;
    }

    @Override
    public void close() {
        stepper.close();
        memory.close();
    }
}
