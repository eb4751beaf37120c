package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;

/**
 * Which source positions a step attends to. Another window is another class, and one line in {@link #of}.
 */
interface Window {
    /** @throws IllegalArgumentException if there is none of that name */
    static Window of(AttentionShape shape) {
        return switch (shape.window()) {
            case "GLOBAL" -> new GlobalWindow();
            case "LOCAL_M" -> new MonotonicWindow(shape);
            case "LOCAL_P" -> new PredictiveWindow(shape);
            default -> throw new IllegalArgumentException("there is no window " + shape.window());
        };
    }

    /** Adds its parameters. */
    default void addTo(ParameterLayout layout) {}

    /** W [U, H] if the window depends on the decoder state, through u = W s. */
    default Optional<Matrix> stateWeights(Parameters parameters) {
        return Optional.empty();
    }

    /** What one worker finds positions with. */
    View view();

    /**
     * The positions from (inclusive) to (exclusive) of one step on one source, and what their weights are multiplied by.
     * Holds scratch memory: one instance for each worker.
     */
    abstract class View {
        private int from;
        private int to;

        /** Reads parameters of its own and forgets their gradients. */
        void begin(Parameters parameters) {}

        /**
         * Finds the positions.
         *
         * @param step   t, from 0
         * @param length of the source, at least 1
         * @param u      W s, if the window depends on the state
         */
        abstract void look(int step, int length, float[] u);

        final void set(int from, int to) {
            this.from = from;
            this.to = to;
        }

        final int from() {
            return from;
        }

        final int to() {
            return to;
        }

        /** Multiplies the weights of the positions that were found; α_0 is at at. */
        void weigh(float[] alpha, int at) {}

        /**
         * The way back, after {@link #look}: alpha becomes what it was before {@link #weigh}, gradient (of the weights) that
         * of the weights before.
         *
         * @param gradient  of α_from .. α_to-1, from 0
         * @param uGradient overwritten
         */
        void weighBackward(float[] alpha, int at, float[] gradient, float[] u, float[] uGradient) {}

        /** Gradients of parameters of its own, added to beta (0 or 1) times what is there. By one thread, worker after worker. */
        void addGradients(Parameters gradients, float beta) {}
    }
}
