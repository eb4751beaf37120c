package org.attentionworkbench.engine.model.kernel;

import org.attentionworkbench.engine.model.kernel.ParameterLayout.Initial;

/**
 * Word embeddings and one recurrent layer over the source: h_i = GRU(E x_i, h_{i-1}), h_0 = 0. Leaves a {@link Memory} with
 * the states of every position and the last one.
 */
public final class RecurrentEncoder implements AutoCloseable {
    /** Final states behind the positions of every source. */
    public static final int FINALS = 1;

    private final Team team;
    private final int embeddingSize;
    private final int hidden;
    private final Parameters parameters;
    private final Embedding embedding;
    private final Recurrence recurrence;
    private final Floats input = Floats.allocate(0);
    private final Floats inputGradient = Floats.allocate(0);
    private final Floats stateGradient = Floats.allocate(0);
    private final Floats lastGradient = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private int[] ids = new int[0];

    /**
     * @param embeddingSize E
     * @param hidden        H
     * @param parameters    laid out as {@link #layout} says
     */
    public RecurrentEncoder(int embeddingSize, int hidden, Parameters parameters, Team team) {
        this.team = team;
        this.embeddingSize = embeddingSize;
        this.hidden = hidden;
        this.parameters = parameters;
        this.embedding = new Embedding(parameters.matrix("embedding"));
        this.recurrence = new Recurrence(new GruCell(), hidden, team, Recurrence.Weights.of(parameters));
    }

    /** The parameters of an encoder for so many words. */
    public static ParameterLayout layout(int words, int embeddingSize, int hidden) {
        ParameterLayout layout = new ParameterLayout().add("embedding", words, embeddingSize, Initial.NORMAL);
        return addRecurrence(layout, embeddingSize, hidden);
    }

    static ParameterLayout addRecurrence(ParameterLayout layout, int inputs, int hidden) {
        int gates = new GruCell().gates();
        return layout.add("inputWeights", gates * hidden, inputs, Initial.UNIFORM_BY_INPUTS)
                .add("recurrentWeights", gates * hidden, hidden, Initial.ORTHOGONAL_BLOCKS)
                .add("inputBias", gates * hidden, 1, Initial.ZERO)
                .add("recurrentBias", gates * hidden, 1, Initial.ZERO);
    }

    /** Rows a memory needs for sources of which the longest has so many tokens. */
    public static int memoryRows(int sources, int longest) {
        return sources * (longest + FINALS);
    }

    /**
     * Encodes a batch.
     *
     * @param tokens [sources][length], ids; what stands behind a source's length is not looked at
     * @param memory receives the states: lengths as in tokens, M = H
     */
    public void forward(int[][] tokens, Memory memory) {
        begin(tokens, memory);
        team.run(worker -> {
            Matrix x = input.matrix(packing.total(), embeddingSize);
            embedding.gather(worker, ids, x);
            worker.barrier();
            recurrence.project(worker, x, 0);
            for (int t = 0; t < packing.steps(); t++) {
                recurrence.step(worker, t);
                worker.barrier();
            }
            remember(worker, memory);
        });
    }

    private void begin(int[][] tokens, Memory memory) {
        int[] lengths = new int[tokens.length];
        for (int s = 0; s < tokens.length; s++) {
            lengths[s] = memory.length(s);
        }
        packing = Packing.of(lengths);
        ids = pack(packing, tokens, ids, parameters.matrix("embedding").rows());
        input.ensure(packing.total() * embeddingSize);
        recurrence.begin(packing);
        recurrence.initial().zero();
    }

    /** The tokens in packed order. */
    static int[] pack(Packing packing, int[][] tokens, int[] into, int words) {
        int[] ids = into.length < packing.total() ? new int[packing.total() + packing.total() / 4] : into;
        for (int t = 0; t < packing.steps(); t++) {
            for (int rank = 0; rank < packing.active(t); rank++) {
                int id = tokens[packing.sequence(rank)][t];
                if (id < 0 || id >= words) {
                    throw new IllegalArgumentException("id " + id + " is not in a vocabulary of " + words);
                }
                ids[packing.offset(t) + rank] = id;
            }
        }
        return ids;
    }

    private void remember(Team.Worker worker, Memory memory) {
        Matrix states = recurrence.states();
        Matrix into = memory.states();
        for (int s = worker.from(memory.sources()); s < worker.to(memory.sources()); s++) {
            int length = memory.length(s);
            for (int i = 0; i < length; i++) {
                copyRow(states, packing.row(s, i), into, memory.row(s, i));
            }
            into.rows(memory.row(s, length), memory.finalRow(s, 0)).zero();
            copyRow(states, packing.row(s, length - 1), into, memory.finalRow(s, 0));
        }
    }

    private static void copyRow(Matrix from, int row, Matrix into, int intoRow) {
        into.data().copy(into.index(intoRow, 0), from.data(), from.index(row, 0), from.cols());
    }

    /**
     * The way back of the last {@link #forward}.
     *
     * @param gradient  gradient of the memory, same rows
     * @param gradients receives the gradients of all parameters
     */
    public void backward(Memory gradient, Parameters gradients) {
        inputGradient.ensure(packing.total() * embeddingSize);
        stateGradient.ensure(packing.total() * hidden);
        lastGradient.ensure(packing.sequences() * hidden);
        recurrence.beginBackward();
        team.run(worker -> {
            Matrix states = stateGradient.matrix(packing.total(), hidden);
            Matrix last = lastGradient.matrix(packing.sequences(), hidden);
            recall(worker, gradient, states, last);
            worker.barrier();
            recurrence.startBackward(worker, last);
            for (int t = packing.steps() - 1; t >= 0; t--) {
                recurrence.stepBackward(worker, t, states);
                worker.barrier();
                recurrence.carryBack(worker, t);
            }
            Matrix x = input.matrix(packing.total(), embeddingSize);
            Matrix xGradient = inputGradient.matrix(packing.total(), embeddingSize);
            Recurrence.Weights into = Recurrence.Weights.of(gradients);
            recurrence.backToInput(worker, xGradient, 0);
            recurrence.weightGradients(worker, into);
            recurrence.inputWeightGradients(worker, x, 0, into);
            Embedding.scatter(worker, ids, xGradient, gradients.matrix("embedding"));
        });
    }

    private void recall(Team.Worker worker, Memory gradient, Matrix states, Matrix last) {
        for (int s = worker.from(gradient.sources()); s < worker.to(gradient.sources()); s++) {
            for (int i = 0; i < gradient.length(s); i++) {
                copyRow(gradient.states(), gradient.row(s, i), states, packing.row(s, i));
            }
            copyRow(gradient.states(), gradient.finalRow(s, 0), last, packing.rank(s));
        }
    }

    @Override
    public void close() {
        recurrence.close();
        input.close();
        inputGradient.close();
        stateGradient.close();
        lastGradient.close();
    }
}
