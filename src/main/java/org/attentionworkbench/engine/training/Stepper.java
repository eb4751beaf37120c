package org.attentionworkbench.engine.training;

import java.util.List;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.StepResult;

/**
 * Makes one step: at the learning rate its moment has, and with as many of the model's own words. What it does depends on
 * the arguments and the configuration only, never on the steps before.
 */
final class Stepper {
    private final Learner learner;
    private final TrainingConfig config;
    private final TrainingConfig.Method method;
    private final long totalSteps;
    private double rate;

    /** @param learner made with the learning rate of the configuration, which it has until it is told otherwise */
    Stepper(Learner learner, TrainingConfig config, long totalSteps) {
        this.learner = learner;
        this.config = config;
        this.method = config.method();
        this.totalSteps = totalSteps;
        this.rate = config.learningRate();
    }

    /**
     * @param step          its number, from 1
     * @param batches       what is learnt in it
     * @param heldOutLosses of the finished epochs
     */
    StepResult step(long step, List<Batch> batches, List<Double> heldOutLosses) {
        adjustRate(new LearningSchedule.Moment(step, totalSteps, heldOutLosses));
        return learner.trainStep(sampled(step, batches));
    }

    private void adjustRate(LearningSchedule.Moment moment) {
        double wanted = method.schedule().rate(config.learningRate(), moment);
        if (wanted != rate) {
            learner.setLearningRate(wanted);
            rate = wanted;
        }
    }

    private List<Batch> sampled(long step, List<Batch> batches) {
        double probability = method.sampling().ownWord(step, totalSteps);
        if (probability == 0) {
            return batches;
        }
        var random = new KeyedRandom(config.seed(), KeyedRandom.Purpose.OWN_WORDS, step);
        return batches.stream()
                .map(batch -> learner.readingOwnWords(batch, () -> random.nextBoolean(probability)))
                .toList();
    }
}
