package org.attentionworkbench.engine.model.kernel;

/** Decoding step by step with rows that may share a source: encoder output in, distributions out. Confined to one thread. */
public final class DecoderStepper implements AutoCloseable {
    private final RecurrentDecoder decoder;
    private final Memory memory;
    private final int carried;
    private final int words;
    private Floats states = Floats.allocate(0);
    private Floats spare = Floats.allocate(0);
    private float[] logits = new float[0];
    private float[] exponentials = new float[0];
    private float[] logNormalisers = new float[0];
    private float[][] mixed = new float[0][];
    private int[] sources;
    private int number;

    /**
     * Starts with one row for each source.
     *
     * @param decoder of a team of one; owned from here on
     * @param memory  must stay as it is while stepping
     * @param copies  where words are copied, what the sources hold, as in {@link RecurrentDecoder.Pair}
     */
    public DecoderStepper(RecurrentDecoder decoder, DecoderShape shape, Memory memory, int[][] copies) {
        this.decoder = decoder;
        this.memory = memory;
        this.carried = shape.carried();
        this.words = shape.words();
        this.sources = new int[memory.sources()];
        states.ensure(sources.length * carried);
        states.zero(0, sources.length * carried);
        for (int s = 0; s < sources.length; s++) {
            sources[s] = s;
            for (int k = 0; k < shape.layers().finals(); k++) {
                int from = memory.states().index(memory.finalRow(s, k), 0);
                states.copy(s * carried + k * shape.hidden(), memory.states().data(), from, shape.hidden());
            }
        }
        decoder.open(memory, copies);
    }

    /** Rows now held. */
    public int rows() {
        return sources.length;
    }

    /** The source of a row. */
    public int source(int row) {
        return sources[row];
    }

    /** Row r becomes a copy of what row parents[r] was. */
    public void reorder(int[] parents) {
        int[] next = new int[parents.length];
        spare.ensure(parents.length * carried);
        for (int row = 0; row < parents.length; row++) {
            next[row] = sources[parents[row]];
            spare.copy(row * carried, states, parents[row] * carried, carried);
        }
        swap();
        sources = next;
    }

    private void swap() {
        Floats kept = states;
        states = spare;
        spare = kept;
    }

    /** Feeds one word to each row, [rows]. */
    public void step(int[] tokens) {
        if (tokens.length != sources.length) {
            throw new IllegalArgumentException(tokens.length + " tokens for " + sources.length + " rows");
        }
        if (logits.length < tokens.length * words) {
            logits = new float[tokens.length * words];
        }
        if (logNormalisers.length < tokens.length) {
            logNormalisers = new float[tokens.length];
        }
        java.util.Arrays.fill(logNormalisers, Float.NaN);
        mixed = new float[decoder.copies() ? tokens.length : 0][0];
        spare.ensure(tokens.length * carried);
        decoder.step(
                tokens,
                sources,
                number++,
                states.matrix(tokens.length, carried),
                spare.matrix(tokens.length, carried),
                logits);
        swap();
    }

    /** Words a row's distribution covers: the vocabulary, and behind it what its source holds outside that and may be copied. */
    public int words(int row) {
        return words + decoder.outside(sources[row]);
    }

    /** log p of every word for a row after the last step, in nats, [{@link #words}]. */
    public void logProbabilities(int row, float[] into) {
        if (into.length != words(row)) {
            throw new IllegalArgumentException("room for " + into.length + " words of " + words(row));
        }
        decoder.distribution(row, sources[row], logits, into);
    }

    /** log p of one word for a row after the last step, in nats; as exact as {@link VectorMath#expShifted} is, which is fast. */
    public float logProbability(int row, int word) {
        if (decoder.copies()) {
            return mixed(row)[word];
        }
        if (Float.isNaN(logNormalisers[row])) {
            logNormalisers[row] = logNormaliser(row * words);
        }
        return logits[row * words + word] - logNormalisers[row];
    }

    private float logNormaliser(int at) {
        if (exponentials.length < words) {
            exponentials = new float[words];
        }
        System.arraycopy(logits, at, exponentials, 0, words);
        float largest = VectorMath.max(exponentials, 0, words);
        VectorMath.expShifted(exponentials, 0, words, largest);
        return largest + (float) Math.log(VectorMath.sum(exponentials, 0, words));
    }

    /** The most probable words of a row, best first, the smaller id first among equals; at most count. */
    public int[] mostProbable(int row, int count) {
        return decoder.copies()
                ? MostProbable.of(mixed(row), 0, words(row), count)
                : MostProbable.of(logits, row * words, words, count);
    }

    /** The most probable word of a row; the first among equals. */
    public int argMax(int row) {
        return mostProbable(row, 1)[0];
    }

    /** log p of all words of a row that may copy; made when it is first asked for. */
    private float[] mixed(int row) {
        if (mixed[row].length == 0) {
            mixed[row] = new float[words(row)];
            decoder.distribution(row, sources[row], logits, mixed[row]);
        }
        return mixed[row];
    }

    /** The share of a row's probability in the last step that is generated rather than copied; 1 without copying. */
    public float generated(int row) {
        return decoder.generated(row, 0);
    }

    /** α of the last step for a row and head, [its source's length]. */
    public float[] weights(int row, int head) {
        float[] weights = new float[memory.length(sources[row])];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = decoder.weight(row, 0, head, i);
        }
        return weights;
    }

    @Override
    public void close() {
        decoder.close();
        states.close();
        spare.close();
    }
}
