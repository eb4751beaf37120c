package org.attentionworkbench.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.DecoderStepper;
import org.attentionworkbench.engine.model.kernel.EncoderShape;
import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.Memory;
import org.attentionworkbench.engine.model.kernel.Noise;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.attentionworkbench.engine.model.kernel.Parameters;
import org.attentionworkbench.engine.model.kernel.RecurrentDecoder;
import org.attentionworkbench.engine.model.kernel.RecurrentEncoder;
import org.attentionworkbench.engine.model.kernel.Team;

/** The parameters of a network at one moment. Immutable and safe for several threads; each opens its own sessions. */
public final class Snapshot implements AutoCloseable {
    private static final float[][] NOTHING = {};

    private final ModelSpec spec;
    private final EncoderShape encoderShape;
    private final DecoderShape shape;
    private final Parameters encoder;
    private final Parameters decoder;
    private final Supplier<Team> teams;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Snapshot(ModelSpec spec, Parameters encoder, Parameters decoder, Supplier<Team> teams) {
        this.spec = spec;
        this.encoderShape =
                Shapes.encoder(spec, encoder.layout().entry("embedding").rows());
        this.shape = Shapes.decoder(spec, decoder.layout().entry("embedding").rows());
        this.encoder = encoder;
        this.decoder = decoder;
        this.teams = teams;
    }

    static Snapshot copy(ModelSpec spec, int sourceWords, int targetWords, float[] encoder, float[] decoder) {
        return new Snapshot(
                spec,
                copy(Shapes.encoder(spec, sourceWords).layout(), encoder),
                copy(Shapes.decoder(spec, targetWords).layout(), decoder),
                () -> new Team(1)); // a team belongs to one thread at a time, a snapshot to many
    }

    /** The parameters themselves, as they are while a session is in use; not to be closed. */
    static Snapshot live(ModelSpec spec, Parameters encoder, Parameters decoder, Team team) {
        return new Snapshot(spec, encoder, decoder, () -> team);
    }

    private static Parameters copy(ParameterLayout layout, float[] values) {
        Floats memory = Floats.allocate(layout.length());
        memory.put(0, values, 0, layout.length());
        return new Parameters(layout, memory);
    }

    public ModelSpec spec() {
        return spec;
    }

    /** Number of words the output distribution covers. */
    public int targetVocabulary() {
        return shape.words();
    }

    /** Encodes the sources (each ending with {@code <eos>}) and waits for the first step, one row a source. */
    public DecodeSession open(int[][] sources) {
        return open(sources, new int[0][]);
    }

    /**
     * The same for a model that copies.
     *
     * @param copies the sources' tokens as ids of the target vocabulary, as in {@link Batch}
     */
    public DecodeSession open(int[][] sources, int[][] copies) {
        return open(sources, copies, NOTHING);
    }

    /**
     * The same where sources have words outside the source vocabulary of V words, as ids from V on.
     *
     * @param beyond what these are read as, V first, [words][E]; there may be more than the sources have
     */
    public DecodeSession open(int[][] sources, int[][] copies, float[][] beyond) {
        checkOpen();
        Floats block = Floats.allocate(memoryNumbers(sources));
        Memory memory = encode(sources, beyond, block);
        RecurrentDecoder kernel = new RecurrentDecoder(shape, Noise.NONE, decoder, teams.get());
        return new DecodeSession(this, new DecoderStepper(kernel, shape, memory, copies), block);
    }

    /** The embedding of a source word, [E], a copy. */
    public float[] sourceEmbedding(int word) {
        checkOpen();
        if (word < 0 || word >= encoderShape.words()) {
            throw new IllegalArgumentException("word " + word + " is not in a vocabulary of " + encoderShape.words());
        }
        float[] row = new float[spec.embedding()];
        encoder.matrix("embedding").getRow(word, row, 0);
        return row;
    }

    private int memoryNumbers(int[][] sources) {
        return Math.multiplyExact(
                encoderShape.memoryRows(sources.length, Padded.longest(sources)), encoderShape.memorySize());
    }

    private Memory encode(int[][] sources, float[][] beyond, Floats block) {
        int longest = Padded.longest(sources);
        int[] lengths = new int[sources.length];
        for (int s = 0; s < sources.length; s++) {
            lengths[s] = sources[s].length;
        }
        int rows = encoderShape.memoryRows(sources.length, longest);
        int finals = encoderShape.layers().finals();
        Memory memory = new Memory(block.matrix(rows, encoderShape.memorySize()), lengths, longest, finals);
        try (RecurrentEncoder kernel = new RecurrentEncoder(encoderShape, Noise.NONE, encoder, teams.get())) {
            kernel.forward(sources, beyond, memory);
        }
        return memory;
    }

    /** Teacher forcing for every pair of the batch, in order; single-threaded. */
    public List<Forced> force(Batch batch) {
        checkOpen();
        try (Floats block = Floats.allocate(memoryNumbers(batch.source()));
                RecurrentDecoder kernel = new RecurrentDecoder(shape, Noise.NONE, decoder, teams.get())) {
            kernel.score(encode(batch.source(), batch.beyond(), block), words(batch));
            List<Forced> forced = new ArrayList<>();
            for (int s = 0; s < batch.size(); s++) {
                forced.add(forced(kernel, s, batch.source()[s].length, batch.target()[s].length));
            }
            return forced;
        }
    }

    private Forced forced(RecurrentDecoder kernel, int pair, int sourceLength, int targetLength) {
        float[] logs = new float[targetLength];
        float[] generated = new float[targetLength];
        float[][][] maps = new float[spec.maps()][targetLength][sourceLength];
        for (int t = 0; t < targetLength; t++) {
            logs[t] = kernel.logProbability(pair, t);
            generated[t] = kernel.generated(pair, t);
            for (int head = 0; head < maps.length; head++) {
                for (int i = 0; i < sourceLength; i++) {
                    maps[head][t][i] = kernel.weight(pair, t, head, i);
                }
            }
        }
        return new Forced(logs, Forced.mean(maps, targetLength), maps, generated);
    }

    /** Teacher forcing: the whole distribution at every position, log p in nats, [pairs][target length][V]. */
    float[][][] distributions(Batch batch) {
        try (Floats block = Floats.allocate(memoryNumbers(batch.source()));
                RecurrentDecoder kernel = new RecurrentDecoder(shape, Noise.NONE, decoder, teams.get())) {
            return kernel.distributions(encode(batch.source(), batch.beyond(), block), words(batch));
        }
    }

    private static RecurrentDecoder.Pair words(Batch batch) {
        int[] lengths = new int[batch.size()];
        for (int s = 0; s < lengths.length; s++) {
            lengths[s] = batch.target()[s].length;
        }
        return new RecurrentDecoder.Pair(batch.previous(), batch.target(), lengths, batch.copies());
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the snapshot is closed");
        }
    }

    /** Gives the memory back. No session may be in use any more. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            encoder.values().close();
            decoder.values().close();
        }
    }
}
