package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that the program's first version wrote and stopped in its fifth of eight epochs, before there were other cells,
 * layers, optimizers and schedules. The numbers it is held against are those of that version.
 */
class FirstFormatRunTest {
    @TempDir
    Path directory;

    private Path run = Path.of("");

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        URL there = Objects.requireNonNull(getClass().getResource("/runs/stopped-format-1"));
        Path from = Path.of(there.toURI());
        run = directory.resolve("run");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, run.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What it learnt from: two digits, exchanged. */
    private static Corpus corpus() {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 1; a <= 4; a++) {
            for (int b = 1; b <= 4; b++) {
                pairs.add(new Pair(a + " " + b, b + " " + a));
            }
        }
        return Corpus.split("digits", pairs, 0.2, 1);
    }

    @Test
    void itsChoicesAreThoseOfThatTime() {
        var record = RunFolder.open(run).record();

        assertThat(record.spec())
                .isEqualTo(
                        new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 3, 4));
        assertThat(RecordedSettings.config(record.settings())).isEqualTo(new TrainingConfig(8, 5, 5e-2, 1, 3, 1));
    }

    @Test
    void itsModelSaysWhatItSaidThen() {
        try (Translator translator = RunFolder.open(run).translator()) {
            assertThat(translator.force("1 2", "2 1").logProbability()).isCloseTo(-3.8114707, within(1e-4));
        }
    }

    @Test
    void itGoesOnToTheLossItWouldHaveReachedThen() {
        Trainer.resume(run, corpus(), event -> {}, new TrainingControl());

        var epochs = RunFolder.open(run).record().epochs();
        assertThat(epochs).hasSize(8);
        assertThat(epochs.get(7).testLoss()).isCloseTo(1.2967575, within(1e-3));
    }
}
