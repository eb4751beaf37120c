package org.attentionworkbench.engine.model.kernel;

import java.util.List;
import java.util.Optional;

/**
 * What attention makes of the encoder's {@link Memory} before any target word is known: a key and a value for each
 * position, on the heap, source by source. Where both are the states themselves, there is one copy of them.
 */
final class SourceSide {
    private final Score score;
    private final Parameters parameters;
    private final Kind keys;
    private final Kind values;
    private final List<Kind> kinds;
    private Memory memory = Memory.EMPTY;

    SourceSide(Score score, Parameters parameters) {
        this.score = score;
        this.parameters = parameters;
        this.keys = new Kind(score.keyWeights(parameters), score.keySize());
        boolean same = score.keyWeights(parameters).isEmpty()
                && score.valueWeights(parameters).isEmpty();
        this.values = same ? keys : new Kind(score.valueWeights(parameters), score.valueSize());
        this.kinds = same ? List.of(keys) : values.weights.isEmpty() ? List.of(values, keys) : List.of(keys, values);
    }

    Memory memory() {
        return memory;
    }

    /** k_i of every row of the memory, one behind the other. */
    float[] keys() {
        return keys.numbers;
    }

    /** v_i of every row of the memory. */
    float[] values() {
        return values.numbers;
    }

    float[] keyGradients() {
        return keys.gradients;
    }

    float[] valueGradients() {
        return values.gradients;
    }

    /** Takes the encoder's output; by one thread. */
    void begin(Memory memory) {
        this.memory = memory;
        kinds.forEach(Kind::begin);
    }

    /** Keys and values, this worker's share of the rows. Ends without barrier. */
    void compute(Team.Worker worker) {
        for (Kind kind : kinds) {
            kind.compute(worker);
        }
    }

    /** Makes room for the way back; by one thread. */
    void beginBackward() {
        kinds.forEach(Kind::beginBackward);
    }

    /** Forgets the gradients of the last batch, this worker's share; a barrier must follow. */
    void startBackward(Team.Worker worker) {
        for (Kind kind : kinds) {
            java.util.Arrays.fill(kind.gradients, kind.at(kind.from(worker)), kind.at(kind.to(worker)), 0f);
        }
    }

    /** Gradients of the memory's states, overwritten, this worker's share of the rows, and of the weights. Has a barrier inside. */
    void finishBackward(Team.Worker worker, Parameters gradients, Matrix memoryGradient) {
        float beta = 0f;
        for (Kind kind : kinds) {
            kind.backToStates(worker, memoryGradient, beta);
            beta = 1f;
        }
        worker.barrier();
        keys.weightGradient(worker, score.keyWeights(gradients));
        if (values != keys) {
            values.weightGradient(worker, score.valueWeights(gradients));
        }
    }

    void close() {
        kinds.forEach(kind -> kind.block.close());
    }

    /** Keys or values: W h, or h where there is no W. */
    private final class Kind {
        private final Optional<Matrix> weights;
        private final int size;
        private final Floats block = Floats.allocate(0);
        private float[] numbers = new float[0];
        private float[] gradients = new float[0];

        private Kind(Optional<Matrix> weights, int size) {
            this.weights = weights;
            this.size = size;
        }

        private int rows() {
            return memory.states().rows();
        }

        private int from(Team.Worker worker) {
            return worker.from(rows());
        }

        private int to(Team.Worker worker) {
            return worker.to(rows());
        }

        private int at(int row) {
            return row * size;
        }

        private void begin() {
            if (weights.isPresent()) {
                block.ensure(rows() * size);
            }
            numbers = room(numbers);
        }

        private void beginBackward() {
            gradients = room(gradients);
        }

        private float[] room(float[] array) {
            int length = rows() * size;
            return array.length < length ? new float[length + length / 4] : array;
        }

        private void compute(Team.Worker worker) {
            int from = from(worker);
            Matrix share = memory.states().rows(from, to(worker));
            if (weights.isPresent()) {
                Matrix into = block.matrix(rows(), size).rows(from, to(worker));
                worker.blas().productTransposed(share, weights.get(), 0f, into);
                into.get(numbers, at(from));
            } else {
                share.get(numbers, at(from));
            }
        }

        private void backToStates(Team.Worker worker, Matrix memoryGradient, float beta) {
            int from = from(worker);
            Matrix into = memoryGradient.rows(from, to(worker));
            if (weights.isPresent()) {
                Matrix gradient = block.matrix(rows(), size).rows(from, to(worker));
                gradient.put(gradients, at(from));
                worker.blas().product(gradient, weights.get(), beta, into);
            } else {
                into.put(gradients, at(from));
            }
        }

        private void weightGradient(Team.Worker worker, Optional<Matrix> into) {
            if (into.isPresent()) {
                int from = worker.from(size);
                int to = worker.to(size);
                worker.blas()
                        .transposedProduct(
                                block.matrix(rows(), size).cols(from, to),
                                memory.states(),
                                0f,
                                into.get().rows(from, to));
            }
        }
    }
}
