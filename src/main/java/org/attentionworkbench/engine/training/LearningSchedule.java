package org.attentionworkbench.engine.training;

import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.run.NamedNumbers;

/**
 * How the learning rate changes while a network is trained. A pure function of how far the training is and of the
 * held-out losses so far, all of which a resumed run knows: it goes on with the same rates to the last bit.
 */
public sealed interface LearningSchedule {
    /** The same rate from the first step to the last. */
    LearningSchedule CONSTANT = new Constant();

    /**
     * The rate of one step.
     *
     * @param peak   the learning rate of the {@link TrainingConfig}, the largest this answers
     * @param moment the step
     */
    double rate(double peak, Moment moment);

    /**
     * A step that is about to be made.
     *
     * @param step          its number, from 1
     * @param totalSteps    steps when all epochs are done, at least {@code step}
     * @param heldOutLosses one for each finished epoch, in order; so many epochs are finished
     */
    record Moment(long step, long totalSteps, List<Double> heldOutLosses) {
        public Moment {
            if (step < 1 || totalSteps < step) {
                throw new IllegalArgumentException("step must be from 1 to " + totalSteps + ", was " + step);
            }
            heldOutLosses = List.copyOf(heldOutLosses);
        }
    }

    /** η = peak. */
    record Constant() implements LearningSchedule {
        @Override
        public double rate(double peak, Moment moment) {
            return peak;
        }
    }

    /**
     * A fixed share is kept from one epoch to the next: η = peak · factor^(epochs finished).
     *
     * @param factor above 0, at most 1
     */
    record Exponential(double factor) implements LearningSchedule {
        /** A tenth less each epoch: about a third is left after ten. */
        public static final Exponential DEFAULT = new Exponential(0.9);

        public Exponential {
            checkShare("decay", factor, 1);
        }

        @Override
        public double rate(double peak, Moment moment) {
            return peak * Math.pow(factor, moment.heldOutLosses().size());
        }
    }

    /**
     * Lower when learning stands still: η = peak · factor^k, where k counts how often {@code patience} epochs in a row did
     * not bring the held-out loss below the lowest one before them. After each lowering the counting starts anew.
     *
     * @param factor   above 0, at most 1
     * @param patience epochs, at least 1
     */
    record Plateau(double factor, int patience) implements LearningSchedule {
        /** Halved after each epoch that brought nothing. */
        public static final Plateau DEFAULT = new Plateau(0.5, 1);

        public Plateau {
            checkShare("decay", factor, 1);
            checkCount("patience", patience);
        }

        @Override
        public double rate(double peak, Moment moment) {
            return peak * Math.pow(factor, lowerings(moment.heldOutLosses()));
        }

        private int lowerings(List<Double> losses) {
            double lowest = Double.POSITIVE_INFINITY;
            int waited = 0;
            int lowerings = 0;
            for (double loss : losses) {
                waited = loss < lowest ? 0 : waited + 1;
                lowest = Math.min(lowest, loss);
                if (waited == patience) {
                    lowerings++;
                    waited = 0;
                }
            }
            return lowerings;
        }
    }

    /**
     * Linear warm-up, then falling with the inverse square root of the step: Vaswani et al. 2017, arXiv:1706.03762, eq. 3,
     * <pre>
     *   η = d^-0.5 · min(step^-0.5, step · w^-1.5)
     * </pre>
     * with a factor in place of d^-0.5 that makes the largest rate, that of step w, the given one:
     * η = peak · min(√(w / step), step / w).
     *
     * @param warmUp w, in steps, at least 1
     */
    record InverseSquareRoot(int warmUp) implements LearningSchedule {
        /** 200 steps; the paper has 4,000 and trains thirty times as long as a class does. */
        public static final InverseSquareRoot DEFAULT = new InverseSquareRoot(200);

        public InverseSquareRoot {
            checkCount("warm-up", warmUp);
        }

        @Override
        public double rate(double peak, Moment moment) {
            double share = moment.step() / (double) warmUp;
            return peak * Math.min(Math.sqrt(1 / share), share);
        }
    }

    /**
     * One cycle over the whole training: Smith 2018, arXiv:1803.09820. From a tenth of the peak linearly up to it, over as
     * many steps linearly down again, and in the steps that are left linearly to a thousandth of the peak, orders of magnitude
     * below where it began.
     * <pre>
     *   u = (step - 1) / (totalSteps - 1)                      0 at the first step, 1 at the last
     *   η = peak · (0.1 + 0.9 u / rise)                        u ≤ rise
     *   η = peak · (0.1 + 0.9 (2 rise - u) / rise)             rise &lt; u ≤ 2 rise
     *   η = peak · (0.1 - 0.099 (u - 2 rise) / (1 - 2 rise))   otherwise
     * </pre>
     *
     * @param rise share of the training in which the rate rises, above 0, below a half
     */
    record OneCycle(double rise) implements LearningSchedule {
        /** Up for 45 % of the steps, down for 45 %, a tenth for the end. */
        public static final OneCycle DEFAULT = new OneCycle(0.45);

        private static final double LOW = 0.1;
        private static final double LAST = 0.001;

        public OneCycle {
            checkShare("rise", rise, Math.nextDown(0.5));
        }

        @Override
        public double rate(double peak, Moment moment) {
            return peak * height((moment.step() - 1) / Math.max(1.0, moment.totalSteps() - 1.0));
        }

        private double height(double u) {
            if (u <= 2 * rise) {
                double climbed = Math.min(u, 2 * rise - u) / rise;
                return LOW + (1 - LOW) * climbed;
            }
            return LOW - (LOW - LAST) * (u - 2 * rise) / (1 - 2 * rise);
        }
    }

    /** Its name and its numbers, as they are stored with a run. */
    default NamedNumbers named() {
        if (this instanceof Exponential exponential) {
            return new NamedNumbers("exponential", Map.of("factor", exponential.factor));
        }
        if (this instanceof Plateau plateau) {
            return new NamedNumbers("plateau", Map.of("factor", plateau.factor, "patience", (double) plateau.patience));
        }
        if (this instanceof InverseSquareRoot root) {
            return new NamedNumbers("inverse-sqrt", Map.of("warmUp", (double) root.warmUp));
        }
        if (this instanceof OneCycle cycle) {
            return new NamedNumbers("one-cycle", Map.of("rise", cycle.rise));
        }
        return NamedNumbers.of("constant");
    }

    /**
     * What {@link #named()} stood for.
     *
     * @throws IllegalArgumentException if there is no such schedule, or a number is missing or wrong
     */
    static LearningSchedule of(NamedNumbers named) {
        return switch (named.name()) {
            case "constant" -> CONSTANT;
            case "exponential" -> new Exponential(named.number("factor"));
            case "plateau" -> new Plateau(named.number("factor"), named.whole("patience"));
            case "inverse-sqrt" -> new InverseSquareRoot(named.whole("warmUp"));
            case "one-cycle" -> new OneCycle(named.number("rise"));
            default -> throw new UnknownChoice("schedule", named.name());
        };
    }

    private static void checkShare(String name, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException(
                    name + " must be above 0 and " + (most < 1 ? "below 0.5" : "at most 1") + ", was " + value);
        }
    }

    private static void checkCount(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }
}
