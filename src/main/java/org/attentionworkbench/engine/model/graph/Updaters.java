package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.Team;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/** DL4J's updaters by the names that training settings use. */
public final class Updaters {
    private Updaters() {}

    /**
     * @param rate the learning rate, to be set step by step
     * @throws IllegalArgumentException if there is none of that name
     */
    public static IUpdater named(String name, SetRate rate, Team team) {
        return switch (name) {
            case "SGD" -> new Sgd(rate);
            case "ADAM", "ADAMW" -> new TeamAdam(rate, team);
            case "ADAGRAD" -> new SteeredAdaGrad(rate);
            case "RMSPROP" -> new RmsProp(rate);
            case "NADAM" -> new Nadam(rate);
            default -> throw new IllegalArgumentException("there is no updater " + name);
        };
    }

    /** DL4J's AdaGrad forgets its schedule when it is copied, and every layer gets a copy. */
    private static final class SteeredAdaGrad extends AdaGrad {
        private static final long serialVersionUID = 1L;

        private SteeredAdaGrad(ISchedule rate) {
            super(rate);
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod")
        public AdaGrad clone() {
            return new SteeredAdaGrad(getLearningRateSchedule().clone());
        }
    }
}
