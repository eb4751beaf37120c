package org.attentionworkbench.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.training.LearningSchedule;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.TrainingConfig;

/** The choices that make a {@link TrainingConfig}. */
public final class TrainingForm {
    private static final int MOST_THREADS = 256;

    private final NumberField<Integer> epochs = NumberField.count();
    private final NumberField<Integer> batch = NumberField.count();
    private final NumberField<Double> learningRate = NumberField.positive();
    private final NumberField<Double> clip = NumberField.positive();
    private final NumberField<Long> seed = NumberField.seed();
    private final NumberField<Integer> threads = NumberField.whole(1, MOST_THREADS);
    private final NumberField<Integer> accumulation = NumberField.count();
    private final NumberField<Double> inputDropout = NumberField.share();
    private final NumberField<Double> layerDropout = NumberField.share();
    private final NumberField<Double> recurrentDropout = NumberField.share();
    private final NumberField<Double> labelSmoothing = NumberField.share();
    private final NumberField<Double> weightDecay = NumberField.notNegative();
    private final Choice<Optimizer> optimizer;
    private final NamedForm<LearningSchedule> schedule;
    private final NamedForm<ScheduledSampling> sampling;
    private final BooleanSupplier copying;
    private final Runnable changed;
    private boolean showing;

    /**
     * @param copying whether the network copies words: nothing is smoothed then
     * @param changed told when something is chosen or typed
     */
    TrainingForm(BooleanSupplier copying, Runnable changed) {
        this.copying = copying;
        this.changed = changed;
        List<Optimizer> optimizers = new ArrayList<>(List.of(Optimizer.values()));
        optimizers.remove(Optimizer.ADAM);
        optimizers.add(0, Optimizer.ADAM);
        optimizer = new Choice<>(optimizers, any -> Wording.NOTHING, this::changed);
        schedule = new NamedForm<>(
                List.of(
                        LearningSchedule.CONSTANT,
                        LearningSchedule.Exponential.DEFAULT,
                        LearningSchedule.Plateau.DEFAULT,
                        LearningSchedule.InverseSquareRoot.DEFAULT,
                        LearningSchedule.OneCycle.DEFAULT),
                LearningSchedule::named,
                LearningSchedule::of,
                "model.schedule",
                this::changed);
        sampling = new NamedForm<>(
                List.of(
                        ScheduledSampling.NONE,
                        ScheduledSampling.Constant.DEFAULT,
                        ScheduledSampling.Linear.DEFAULT,
                        ScheduledSampling.InverseSigmoid.DEFAULT),
                ScheduledSampling::named,
                ScheduledSampling::of,
                "model.sampling",
                this::changed);
        for (NumberField<?> field : fields()) {
            field.textProperty().addListener(text -> changed());
        }
    }

    /** Passes over the training pairs. */
    public NumberField<Integer> epochs() {
        return epochs;
    }

    /** Pairs that are computed together. */
    public NumberField<Integer> batch() {
        return batch;
    }

    /** Learning rate, the largest where a schedule changes it. */
    public NumberField<Double> learningRate() {
        return learningRate;
    }

    /** Largest global gradient norm. */
    public NumberField<Double> clip() {
        return clip;
    }

    /** Seed of parameters, split and order. */
    public NumberField<Long> seed() {
        return seed;
    }

    /** Cores to use. */
    public NumberField<Integer> threads() {
        return threads;
    }

    /** Batches a step. */
    public NumberField<Integer> accumulation() {
        return accumulation;
    }

    /** Share of the embeddings dropped. */
    public NumberField<Double> inputDropout() {
        return inputDropout;
    }

    /** Share dropped between layers. */
    public NumberField<Double> layerDropout() {
        return layerDropout;
    }

    /** Share of the state the recurrent weights do not see. */
    public NumberField<Double> recurrentDropout() {
        return recurrentDropout;
    }

    /** Share of the probability spread over all words; what is typed counts for nothing while words are copied. */
    public NumberField<Double> labelSmoothing() {
        return labelSmoothing;
    }

    /** Share of a weight, times the learning rate, taken away each step. */
    public NumberField<Double> weightDecay() {
        return weightDecay;
    }

    /** How a gradient becomes a change of the parameters. */
    public Choice<Optimizer> optimizer() {
        return optimizer;
    }

    /** How the learning rate changes. */
    public NamedForm<LearningSchedule> schedule() {
        return schedule;
    }

    /** How often the decoder reads its own words. */
    public NamedForm<ScheduledSampling> sampling() {
        return sampling;
    }

    /** What is chosen, if every number can be used. */
    Optional<TrainingConfig> config() {
        Optional<LearningSchedule> rates = schedule.value();
        Optional<ScheduledSampling> ownWords = sampling.value();
        Optional<Double> smoothed = copying.getAsBoolean() ? Optional.of(0.0) : labelSmoothing.value();
        boolean unusable = smoothed.isEmpty()
                || fields().stream()
                        .anyMatch(field ->
                                field != labelSmoothing && field.value().isEmpty());
        if (unusable || rates.isEmpty() || ownWords.isEmpty()) {
            return Optional.empty();
        }
        var regularization = new Regularization(
                inputDropout.value().orElseThrow(),
                layerDropout.value().orElseThrow(),
                recurrentDropout.value().orElseThrow(),
                smoothed.get(),
                weightDecay.value().orElseThrow());
        var method = new TrainingConfig.Method(
                optimizer.get(),
                regularization,
                rates.get(),
                ownWords.get(),
                accumulation.value().orElseThrow());
        return Optional.of(new TrainingConfig(
                epochs.value().orElseThrow(),
                batch.value().orElseThrow(),
                learningRate.value().orElseThrow(),
                clip.value().orElseThrow(),
                seed.value().orElseThrow(),
                threads.value().orElseThrow(),
                method));
    }

    /** Shows how a run is trained, and tells nobody. */
    void show(TrainingConfig config) {
        showing = true;
        epochs.show(config.epochs());
        batch.show(config.batchSize());
        learningRate.show(config.learningRate());
        clip.show(config.clip());
        seed.show(config.seed());
        threads.show(config.threads());
        TrainingConfig.Method method = config.method();
        accumulation.show(method.accumulation());
        optimizer.show(method.optimizer());
        schedule.show(method.schedule());
        sampling.show(method.sampling());
        Regularization regularization = method.regularization();
        inputDropout.show(regularization.inputDropout());
        layerDropout.show(regularization.layerDropout());
        recurrentDropout.show(regularization.recurrentDropout());
        labelSmoothing.show(regularization.labelSmoothing());
        weightDecay.show(regularization.weightDecay());
        showing = false;
    }

    private void changed() {
        if (!showing) {
            changed.run();
        }
    }

    private List<NumberField<?>> fields() {
        return List.of(
                epochs,
                batch,
                learningRate,
                clip,
                seed,
                threads,
                accumulation,
                inputDropout,
                layerDropout,
                recurrentDropout,
                labelSmoothing,
                weightDecay);
    }
}
