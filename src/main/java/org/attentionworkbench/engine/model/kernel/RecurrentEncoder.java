package org.attentionworkbench.engine.model.kernel;

/**
 * Word embeddings and recurrent layers over the source: h_i = cell(E x_i, h_{i-1}), h_0 = 0, each further layer reading the
 * states of the one below. Leaves a {@link Memory} with the highest layer's state of every position and, for each layer,
 * the states its decoder layer starts from: the last one, or what the {@link Bridge} makes of both directions' last ones.
 */
public final class RecurrentEncoder implements AutoCloseable {
    private static final float[][] NOTHING = {};

    private final EncoderShape shape;
    private final Team team;
    private final Parameters parameters;
    private final Embedding embedding;
    private final Dropouts dropouts;
    private final EncoderStage[] stages;
    private final Bridge[] bridges;
    private final Floats[] inputs;
    private final Floats stateGradient = Floats.allocate(0);
    private final Floats lastGradient = Floats.allocate(0);
    private Packing packing = Packing.of(new int[] {1});
    private int[] ids = new int[0];
    private int[] mirror = new int[0];
    private float[][] beyond = NOTHING;

    /** @param parameters laid out as {@link EncoderShape#layout} says */
    public RecurrentEncoder(EncoderShape shape, Noise noise, Parameters parameters, Team team) {
        this.shape = shape;
        this.team = team;
        this.parameters = parameters;
        this.embedding = new Embedding(parameters.matrix("embedding"));
        int count = shape.layers().count();
        this.dropouts = new Dropouts(noise, count, shape.directions());
        this.stages = new EncoderStage[count];
        this.inputs = new Floats[count];
        this.bridges = new Bridge[shape.bidirectional() ? shape.layers().finals() : 0];
        for (int l = 0; l < count; l++) {
            stages[l] = stage(l);
            inputs[l] = Floats.allocate(0);
        }
        for (int b = 0; b < bridges.length; b++) {
            bridges[b] = new Bridge(parameters, Bridge.name(b / carried(), b % carried()), team);
        }
    }

    private EncoderStage stage(int layer) {
        Recurrence[] directions = new Recurrence[shape.directions()];
        for (int d = 0; d < directions.length; d++) {
            directions[d] = new Recurrence(
                    Cells.named(shape.layers().cell()),
                    shape.layers().hidden(),
                    team,
                    Recurrence.Names.of(EncoderShape.name(layer, d)),
                    parameters,
                    dropouts.recurrent(layer * directions.length + d));
        }
        return new EncoderStage(directions, shape.inputs(layer));
    }

    private int carried() {
        return shape.layers().carried();
    }

    /**
     * Encodes a batch, dropping nothing.
     *
     * @param tokens [sources][length], ids; what stands behind a source's length is not looked at
     * @param memory receives the states: lengths as in tokens
     */
    public void forward(int[][] tokens, Memory memory) {
        forward(tokens, NOTHING, memory);
    }

    /**
     * The same with words outside the vocabulary of V words among the tokens, as ids from V on.
     *
     * @param beyond what they are read as, V first, [words][E]; not copied
     */
    public void forward(int[][] tokens, float[][] beyond, Memory memory) {
        dropouts.off();
        run(tokens, beyond, memory);
    }

    /** Encodes a batch for learning. key: of what is dropped; the same key drops the same. */
    public void forward(int[][] tokens, long key, Memory memory) {
        dropouts.begin(key);
        run(tokens, NOTHING, memory);
    }

    private void run(int[][] tokens, float[][] beyond, Memory memory) {
        this.beyond = beyond;
        begin(tokens, memory);
        team.run(worker -> {
            gather(worker);
            dropouts.input().applyToRows(input(0), worker);
            worker.barrier();
            for (int l = 0; l < stages.length; l++) {
                if (l > 0) {
                    passOn(worker, l);
                }
                stages[l].forward(worker, input(l));
            }
            remember(worker, memory);
        });
    }

    private void gather(Team.Worker worker) {
        if (beyond.length == 0) {
            embedding.gather(worker, ids, input(0));
        } else {
            embedding.gather(worker, ids, beyond, input(0));
        }
    }

    private void begin(int[][] tokens, Memory memory) {
        int[] lengths = new int[tokens.length];
        for (int s = 0; s < tokens.length; s++) {
            lengths[s] = memory.length(s);
        }
        packing = Packing.of(lengths);
        ids = pack(packing, tokens, ids, shape.words() + beyond.length);
        if (shape.bidirectional()) {
            mirror = mirror(packing, mirror);
        }
        for (int l = 0; l < stages.length; l++) {
            if (l == 0 || dropouts.below(l).isOn()) {
                inputs[l].ensure(packing.total() * shape.inputs(l));
            }
            stages[l].begin(packing, mirror);
        }
        for (Bridge bridge : bridges) {
            bridge.begin(packing.sequences());
        }
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

    private static int[] mirror(Packing packing, int[] into) {
        int[] rows = into.length < packing.total() ? new int[packing.total() + packing.total() / 4] : into;
        for (int s = 0; s < packing.sequences(); s++) {
            for (int t = 0; t < packing.length(s); t++) {
                rows[packing.row(s, t)] = packing.row(s, packing.length(s) - 1 - t);
            }
        }
        return rows;
    }

    /** What a layer reads, [rows, its inputs]. */
    private Matrix input(int l) {
        return l == 0 || dropouts.below(l).isOn()
                ? inputs[l].matrix(packing.total(), shape.inputs(l))
                : stages[l - 1].states();
    }

    private void passOn(Team.Worker worker, int l) {
        if (dropouts.below(l).isOn()) {
            int from = worker.from(packing.total());
            int to = worker.to(packing.total());
            input(l).rows(from, to).copy(stages[l - 1].states().rows(from, to));
            dropouts.below(l).applyToRows(input(l), worker);
            worker.barrier();
        }
    }

    private void remember(Team.Worker worker, Memory memory) {
        bridge(worker);
        Matrix states = stages[stages.length - 1].states();
        Matrix into = memory.states();
        for (int s = worker.from(memory.sources()); s < worker.to(memory.sources()); s++) {
            int length = memory.length(s);
            for (int i = 0; i < length; i++) {
                copyRow(states, packing.row(s, i), into, memory.row(s, i));
            }
            into.rows(memory.row(s, length), memory.row(s, memory.stride())).zero();
            for (int f = 0; f < shape.layers().finals(); f++) {
                if (shape.bidirectional()) {
                    copyRow(bridges[f].values(), s, into, memory.finalRow(s, f));
                } else {
                    copyRow(end(f, 0), packing.row(s, length - 1), into, memory.finalRow(s, f));
                }
            }
        }
    }

    /** The states among whose rows are the last ones of final state f in a direction. */
    private Matrix end(int f, int direction) {
        return stages[f / carried()].direction(direction).states(f % carried());
    }

    private void bridge(Team.Worker worker) {
        if (shape.bidirectional()) {
            for (int f = 0; f < bridges.length; f++) {
                for (int s = worker.from(packing.sequences()); s < worker.to(packing.sequences()); s++) {
                    int row = packing.row(s, packing.length(s) - 1);
                    copyRow(end(f, 0), row, bridges[f].ends(0), s);
                    copyRow(end(f, 1), row, bridges[f].ends(1), s);
                }
            }
            worker.barrier();
            for (Bridge bridge : bridges) {
                bridge.forward(worker);
            }
            worker.barrier();
        }
    }

    /** Copies as many numbers as the narrower of the two rows has. */
    private static void copyRow(Matrix from, int row, Matrix into, int intoRow) {
        into.data().copy(into.index(intoRow, 0), from.data(), from.index(row, 0), Math.min(from.cols(), into.cols()));
    }

    /**
     * The way back of the last {@link #forward(int[][], long, Memory)}.
     *
     * @param gradient  gradient of the memory, same rows
     * @param gradients receives the gradients of all parameters
     */
    public void backward(Memory gradient, Parameters gradients) {
        stateGradient.ensure(packing.total() * shape.memorySize());
        lastGradient.ensure(packing.sequences()
                * shape.layers().finals()
                * shape.directions()
                * shape.layers().hidden());
        for (EncoderStage stage : stages) {
            stage.beginBackward();
        }
        team.run(worker -> {
            recall(worker, gradient, gradients);
            worker.barrier();
            Matrix above = stateGradient.matrix(packing.total(), shape.memorySize());
            for (int l = stages.length - 1; l >= 0; l--) {
                above = stages[l].backward(worker, above, lastGradients(l), gradients);
                dropped(l).applyToRows(above, worker);
                worker.barrier();
            }
            Embedding.scatter(worker, ids, above, gradients.matrix("embedding"), 0f);
        });
    }

    private Dropout dropped(int l) {
        return l == 0 ? dropouts.input() : dropouts.below(l);
    }

    private Matrix lastGradient(int f, int direction) {
        int n = packing.sequences();
        int index = f * shape.directions() + direction;
        Matrix all = lastGradient.matrix(
                n * shape.layers().finals() * shape.directions(), shape.layers().hidden());
        return all.rows(index * n, (index + 1) * n);
    }

    private Matrix[][] lastGradients(int l) {
        Matrix[][] last = new Matrix[shape.directions()][carried()];
        for (int d = 0; d < last.length; d++) {
            for (int k = 0; k < carried(); k++) {
                last[d][k] = lastGradient(l * carried() + k, d);
            }
        }
        return last;
    }

    private void recall(Team.Worker worker, Memory gradient, Parameters gradients) {
        Matrix states = stateGradient.matrix(packing.total(), shape.memorySize());
        for (int s = worker.from(gradient.sources()); s < worker.to(gradient.sources()); s++) {
            for (int i = 0; i < gradient.length(s); i++) {
                copyRow(gradient.states(), gradient.row(s, i), states, packing.row(s, i));
            }
            for (int f = 0; f < shape.layers().finals(); f++) {
                if (shape.bidirectional()) {
                    copyRow(gradient.states(), gradient.finalRow(s, f), bridges[f].gradients(), s);
                } else {
                    copyRow(gradient.states(), gradient.finalRow(s, f), lastGradient(f, 0), packing.rank(s));
                }
            }
        }
        if (shape.bidirectional()) {
            recallThroughBridges(worker, gradients);
        }
    }

    private void recallThroughBridges(Team.Worker worker, Parameters gradients) {
        worker.barrier();
        for (Bridge bridge : bridges) {
            bridge.backward(worker, gradients);
        }
        for (int f = 0; f < bridges.length; f++) {
            for (int s = worker.from(packing.sequences()); s < worker.to(packing.sequences()); s++) {
                copyRow(bridges[f].endGradients(0), s, lastGradient(f, 0), packing.rank(s));
                copyRow(bridges[f].endGradients(1), s, lastGradient(f, 1), packing.rank(s));
            }
        }
    }

    @Override
    public void close() {
        for (EncoderStage stage : stages) {
            stage.close();
        }
        for (Floats each : inputs) {
            each.close();
        }
        for (Bridge bridge : bridges) {
            bridge.close();
        }
        stateGradient.close();
        lastGradient.close();
    }
}
