package org.attentionworkbench.engine.training;

import java.util.Map;
import org.attentionworkbench.engine.run.NamedNumbers;

/**
 * How often the decoder reads the word it would have produced itself instead of the given one while it learns: Bengio,
 * Vinyals, Jaitly and Shazeer 2015, arXiv:1506.03099. The paper's ε (section 2.4) is the probability of the given word; here
 * it is the other one, 1 - ε, that counts. Words are drawn one by one, and the model's own word is its most probable one.
 */
public sealed interface ScheduledSampling {
    /** Teacher forcing: always the given word. */
    ScheduledSampling NONE = new None();

    /**
     * The probability of the model's own word.
     *
     * @param step       the step that is about to be made, from 1
     * @param totalSteps steps when all epochs are done
     * @return 0..1
     */
    double ownWord(long step, long totalSteps);

    /** Never. */
    record None() implements ScheduledSampling {
        @Override
        public double ownWord(long step, long totalSteps) {
            return 0;
        }
    }

    /**
     * The same from the first step to the last.
     *
     * @param probability 0..1
     */
    record Constant(double probability) implements ScheduledSampling {
        /** One word in ten. */
        public static final Constant DEFAULT = new Constant(0.1);

        public Constant {
            checkProbability(probability);
        }

        @Override
        public double ownWord(long step, long totalSteps) {
            return probability;
        }
    }

    /**
     * Evenly more often: the paper's ε_i = k - c i with k = 1 and the slope that reaches ε = 1 - {@code last} at the last step,
     * so 1 - ε = last · (step - 1) / (totalSteps - 1).
     *
     * @param last probability at the last step, 0..1
     */
    record Linear(double last) implements ScheduledSampling {
        /** Up to one word in four. */
        public static final Linear DEFAULT = new Linear(0.25);

        public Linear {
            checkProbability(last);
        }

        @Override
        public double ownWord(long step, long totalSteps) {
            return last * (step - 1) / Math.max(1.0, totalSteps - 1.0);
        }
    }

    /**
     * Hardly ever, then soon more often, in the end always: ε = k / (k + exp(step / k)). At step k·ln k it is a half.
     *
     * @param k at least 1
     */
    record InverseSigmoid(double k) implements ScheduledSampling {
        /** A half after about 2,750 steps. */
        public static final InverseSigmoid DEFAULT = new InverseSigmoid(450);

        public InverseSigmoid {
            if (!(k >= 1) || Double.isInfinite(k)) {
                throw new IllegalArgumentException("the k of inverse sigmoid sampling must be at least 1, was " + k);
            }
        }

        @Override
        public double ownWord(long step, long totalSteps) {
            return 1 - k / (k + Math.exp(step / k));
        }
    }

    /** Its name and its number, as they are stored with a run. */
    default NamedNumbers named() {
        if (this instanceof Constant constant) {
            return new NamedNumbers("constant", Map.of("probability", constant.probability));
        }
        if (this instanceof Linear linear) {
            return new NamedNumbers("linear", Map.of("last", linear.last));
        }
        if (this instanceof InverseSigmoid sigmoid) {
            return new NamedNumbers("inverse-sigmoid", Map.of("k", sigmoid.k));
        }
        return NamedNumbers.of("none");
    }

    /**
     * What {@link #named()} stood for.
     *
     * @throws IllegalArgumentException if there is no such sampling, or its number is missing or wrong
     */
    static ScheduledSampling of(NamedNumbers named) {
        return switch (named.name()) {
            case "none" -> NONE;
            case "constant" -> new Constant(named.number("probability"));
            case "linear" -> new Linear(named.number("last"));
            case "inverse-sigmoid" -> new InverseSigmoid(named.number("k"));
            default -> throw new UnknownChoice("sampling", named.name());
        };
    }

    private static void checkProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "the probability of the model's own word must be from 0 to 1, was " + value);
        }
    }
}
