package org.attentionworkbench.engine.model.graph;

import java.util.Map;
import org.attentionworkbench.engine.model.kernel.AdamKernel;
import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.Team;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J's Adam with the same state and the same formula, computed by a {@link Team}: DL4J's own operation took 8 of the 40 ms
 * of a small network's step. Read from JSON it has no team and the calling thread does it.
 */
public final class TeamAdam extends Adam {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Team team;

    /** For JSON. */
    public TeamAdam(@JsonProperty("learningRateSchedule") ISchedule rate) {
        super(rate);
    }

    /** @param team does the work; not closed with the updater */
    public TeamAdam(ISchedule rate, Team team) {
        super(rate);
        this.team = team;
    }

    private Team team() {
        if (team == null) {
            team = new Team(1);
        }
        return team;
    }

    @Override
    public GradientUpdater<Adam> instantiate(INDArray view, boolean initialize) {
        Updater updater = new Updater(this);
        INDArray flat = view.reshape(view.length());
        updater.setStateViewArray(view.reshape(1, view.length()), new long[] {flat.length() / 2}, 'c', initialize);
        return updater;
    }

    @Override
    public GradientUpdater<Adam> instantiate(Map<String, INDArray> state, boolean initialize) {
        Updater updater = new Updater(this);
        updater.setState(state, initialize);
        return updater;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public TeamAdam clone() {
        return new TeamAdam(getLearningRateSchedule().clone(), team());
    }

    /** Its state and its work. */
    public static final class Updater extends AdamUpdater {
        private final TeamAdam adam;
        private final AdamKernel kernel;
        private @Nullable INDArray known;
        private @Nullable Floats first;
        private @Nullable Floats second;

        private Updater(TeamAdam adam) {
            super(adam);
            this.adam = adam;
            this.kernel = new AdamKernel(adam.team());
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            kernel.apply(
                    step(iteration),
                    KernelLayerImpl.floats(gradient),
                    KernelLayerImpl.floats(getM()),
                    KernelLayerImpl.floats(getV()));
        }

        private AdamKernel.Step step(int iteration) {
            return new AdamKernel.Step(
                    adam.getLearningRate(iteration, 0),
                    adam.getBeta1(),
                    adam.getBeta2(),
                    adam.getEpsilon(),
                    iteration + 1);
        }

        /** What {@link #applyUpdater} and the subtraction behind it do, at once, with factor times the gradient. */
        public void take(int iteration, float factor, Floats gradient, Floats parameters) {
            if (first == null || second == null || known != getM()) {
                known = getM();
                first = KernelLayerImpl.floats(getM());
                second = KernelLayerImpl.floats(getV());
            }
            kernel.apply(step(iteration), factor, gradient, first, second, parameters);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
