package org.attentionworkbench.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.training.TrainingEvent;
import org.attentionworkbench.engine.training.TrainingEvent.EmbeddingsFound;
import org.attentionworkbench.engine.training.TrainingEvent.EpochDone;
import org.attentionworkbench.engine.training.TrainingEvent.Finished;
import org.attentionworkbench.engine.training.TrainingEvent.MergeLearnt;
import org.attentionworkbench.engine.training.TrainingEvent.Notice;
import org.attentionworkbench.engine.training.TrainingEvent.Outcome;
import org.attentionworkbench.engine.training.TrainingEvent.Started;
import org.attentionworkbench.engine.training.TrainingEvent.StepDone;
import org.attentionworkbench.engine.training.TrainingEvent.VectorsRead;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a training goes: a line an epoch on standard output, and progress on standard error, a bar for each epoch on a
 * terminal and a plain line every few seconds of training elsewhere.
 */
final class TrainingProgress implements Consumer<TrainingEvent>, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int MERGES_BETWEEN_LINES = 2000;
    private static final int BAR_WIDTH = 78;
    private static final int BAR_INTERVAL_MS = 250;

    private final Console console;
    private final int epochs;
    private final boolean json;
    private long totalSteps;
    private int stepsPerEpoch = 1;
    private Duration nextLine = Duration.ZERO;
    private long vectorsToldAt = System.nanoTime();
    private @Nullable ProgressBar bar;

    /** @param json whether an epoch is a JSON object or a line for people */
    TrainingProgress(Console console, int epochs, boolean json) {
        this.console = console;
        this.epochs = epochs;
        this.json = json;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof Started started) {
            totalSteps = started.totalSteps();
            stepsPerEpoch = started.stepsPerEpoch();
        } else if (event instanceof MergeLearnt learnt) {
            show(learnt);
        } else if (event instanceof VectorsRead read) {
            show(read);
        } else if (event instanceof EmbeddingsFound found) {
            show(found);
        } else if (event instanceof StepDone step) {
            show(step);
        } else if (event instanceof EpochDone epoch) {
            close();
            console.out().println(json ? asJson(epoch) : asText(epoch));
        } else if (event instanceof Notice notice) {
            close();
            console.err().println(notice.problem().getMessage());
        } else if (event instanceof Finished finished && finished.outcome() == Outcome.STOPPED) {
            close();
            console.err().println("stopped after step " + finished.step() + "; go on with --resume");
        }
    }

    private void show(MergeLearnt learnt) {
        LearntMerge merge = learnt.merge();
        if (merge.number() == 1 || merge.number() % MERGES_BETWEEN_LINES == 0) {
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "learning the subwords of the %s: merge %d of %d, %s + %s, %d times",
                            Choice.word(learnt.side()),
                            merge.number(),
                            merge.of(),
                            merge.merge().left(),
                            merge.merge().right(),
                            merge.count()));
        }
    }

    private void show(VectorsRead read) {
        if (System.nanoTime() - vectorsToldAt > BETWEEN_LINES.toNanos()) {
            vectorsToldAt = System.nanoTime();
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "reading the word vectors of the %s: %.0f %%",
                            Choice.word(read.side()),
                            100 * read.share()));
        }
    }

    private void show(EmbeddingsFound found) {
        Coverage coverage = found.coverage();
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d of the %d words of the %s found, %d made of their n-grams, %d at random",
                        CorpusFile.name(found.file()),
                        coverage.found(),
                        coverage.words(),
                        Choice.word(found.side()),
                        coverage.composed(),
                        coverage.random()));
    }

    private void show(StepDone step) {
        if (console.terminal()) {
            showBar(step);
        } else if (step.elapsed().compareTo(nextLine) >= 0) {
            nextLine = step.elapsed().plus(BETWEEN_LINES);
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "epoch %d of %d, step %d of %d, loss %.3f, %.0f target tokens/s",
                            step.epoch(),
                            epochs,
                            step.step(),
                            totalSteps,
                            step.loss(),
                            step.targetTokensPerSecond()));
        }
    }

    private void showBar(StepDone step) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("epoch " + step.epoch() + "/" + epochs)
                    .setInitialMax(stepsPerEpoch)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(BAR_INTERVAL_MS)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), BAR_WIDTH))
                    .build();
        }
        bar.stepTo(step.step() - (step.epoch() - 1L) * stepsPerEpoch);
        bar.setExtraMessage(String.format(Locale.ROOT, "loss %.3f", step.loss()));
    }

    private JsonLine asJson(EpochDone epoch) {
        return new JsonLine()
                .with("epoch", epoch.epoch())
                .withNumber("train_loss", epoch.trainLoss())
                .withNumber("test_loss", epoch.testLoss())
                .withNumber("exact_match", epoch.exactMatch())
                .withNumber("train_seconds", seconds(epoch.trainDuration()));
    }

    private String asText(EpochDone epoch) {
        return String.format(
                Locale.ROOT,
                "epoch %d of %d: training loss %.4f, test loss %.4f, exact match %.1f %%, %.1f s%s",
                epoch.epoch(),
                epochs,
                epoch.trainLoss(),
                epoch.testLoss(),
                epoch.exactMatch() * 100,
                seconds(epoch.trainDuration()),
                epoch.best() ? ", best so far" : "");
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Ends the bar, if there is one. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
