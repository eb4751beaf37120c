package org.attentionworkbench.engine.model;

import org.attentionworkbench.engine.model.graph.DecoderLayerImpl;
import org.attentionworkbench.engine.model.graph.EncoderLayerImpl;
import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.Keyed;
import org.attentionworkbench.engine.model.kernel.Matrix;
import org.attentionworkbench.engine.model.kernel.Memory;
import org.attentionworkbench.engine.model.kernel.RecurrentDecoder;

/** Forward and backward pass of a batch on the graph's own parameters and gradients. What it needs is kept from step to step. */
final class Gradients implements AutoCloseable {
    private final EncoderLayerImpl encoder;
    private final DecoderLayerImpl decoder;
    private final long seed;
    private final int width;
    private final int finals;
    private final Floats states = Floats.allocate(0);
    private final Floats stateGradients = Floats.allocate(0);
    private RecurrentDecoder.Loss loss = new RecurrentDecoder.Loss(0, 0);

    /** @param seed of what is dropped */
    Gradients(EncoderLayerImpl encoder, DecoderLayerImpl decoder, long seed) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.seed = seed;
        this.width = encoder.shape().memorySize();
        this.finals = encoder.shape().layers().finals();
    }

    /**
     * The gradient of the mean loss per target token, without clipping.
     *
     * @param iteration decides with the seed what is dropped
     * @param part      of several batches in one step, the number of this one
     */
    void compute(Batch batch, int iteration, int part) {
        long key = Keyed.key(Keyed.key(seed, iteration), part);
        int longest = Padded.longest(batch.source());
        int rows = encoder.shape().memoryRows(batch.size(), longest);
        states.ensure(rows * width);
        stateGradients.ensure(rows * width);
        Matrix gradient = stateGradients.matrix(rows, width);
        Memory memory = new Memory(states.matrix(rows, width), lengths(batch.source()), longest, finals);
        encoder.kernel().forward(batch.source(), Keyed.key(key, 0), memory);
        var words =
                new RecurrentDecoder.Pair(batch.previous(), batch.target(), lengths(batch.target()), batch.copies());
        loss = decoder.kernel().learn(memory, words, Keyed.key(key, 1), decoder.gradients(), gradient);
        Memory back = new Memory(gradient, lengths(batch.source()), longest, finals);
        encoder.kernel().backward(back, encoder.gradients());
    }

    private static int[] lengths(int[][] rows) {
        int[] lengths = new int[rows.length];
        for (int r = 0; r < rows.length; r++) {
            lengths[r] = rows[r].length;
        }
        return lengths;
    }

    /** Of the last {@link #compute}, in nats. */
    RecurrentDecoder.Loss loss() {
        return loss;
    }

    @Override
    public void close() {
        states.close();
        stateGradients.close();
    }
}
