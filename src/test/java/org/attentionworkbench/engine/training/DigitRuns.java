package org.attentionworkbench.engine.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.model.ModelSpec;

/** Small trainings: to reverse three digits. */
final class DigitRuns {
    static final List<String> PROBES = List.of("1 2 3", "9 8 7");

    private DigitRuns() {}

    static Corpus reversedDigits(int count) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int a = n / 100;
            int b = n / 10 % 10;
            int c = n % 10;
            pairs.add(new Pair(a + " " + b + " " + c, c + " " + b + " " + a));
        }
        return Corpus.split("digits", pairs, 0.1, 1);
    }

    static TrainingJob job(Path folder, Corpus corpus, TrainingConfig config, ModelSpec spec) {
        return new TrainingJob(
                folder,
                corpus,
                new TrainingJob.Origin("digits.tsv", Optional.empty()),
                TrainingJob.TextConfig.DEFAULT,
                spec,
                config,
                PROBES);
    }

    static ModelSpec additive(int size) {
        return new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, size, size);
    }

    /** Whether parameters and updater of the checkpoint of that step are the same to the last bit. */
    static boolean isSameModel(Path one, Path two, long step) throws IOException {
        for (String name : List.of("parameters.f32", "updater.f32")) {
            Path file = Path.of("checkpoints", String.format(Locale.ROOT, "%06d", step), name);
            if (Files.mismatch(one.resolve(file), two.resolve(file)) != -1) {
                return false;
            }
        }
        return true;
    }
}
