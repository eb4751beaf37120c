package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.NetworkState;
import org.attentionworkbench.engine.model.NetworkState.Parameter;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;

/** Small runs to write. */
final class RunFixture {
    static final RunRecord RECORD = new RunRecord(
            RunRecord.FORMAT,
            "0.1.0",
            Instant.parse("2026-11-22T10:15:30Z"),
            new RunRecord.CorpusReference("digits", "digits.tsv", Optional.of("test.tsv"), "abc123", 90, 10),
            RunRecord.Text.of("whitespace"),
            new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 8, 16),
            new RunRecord.Settings(5, 32, 0.002, 1.5, 7, 2, 1, 1000),
            List.of("1 2 3"),
            RunRecord.Status.RUNNING,
            List.of(),
            Optional.empty(),
            Optional.empty());

    private RunFixture() {}

    static RunWriter create(Path folder) {
        return create(folder, new Disk());
    }

    static RunWriter create(Path folder, Disk disk) {
        Tokenizer words = Tokenizers.of("whitespace");
        Vocabulary source = Vocabulary.of(List.of(List.of("1", "2", "3")), 1, 10);
        Vocabulary target = Vocabulary.of(List.of(List.of("eins", "zwei", "drei")), 1, 10);
        return RunWriter.create(folder, RECORD, new TextSide(words, words, source, target), checkpoint(0, 0), disk);
    }

    /** A checkpoint whose numbers all depend on its step. */
    static Checkpoint checkpoint(long step, int epoch) {
        float x = step + 0.1f;
        NetworkState state = new NetworkState(
                List.of(
                        new Parameter("encoder.W", List.of(2, 3), new float[] {x, 2, -3, 4e-20f, 5, Float.MIN_VALUE}),
                        new Parameter("decoder.b", List.of(1), new float[] {-x})),
                new float[] {x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13},
                step);
        return new Checkpoint(new Progress(step, epoch, 3, step / 3.0, step * 7, 5, 100 + step), state, probes(step));
    }

    static List<Translation> probes(long step) {
        float w = 1f / (step + 3);
        var map = new AttentionMap(List.of("1", "<eos>"), List.of("eins"), new float[][] {{w, 1 - w}});
        var steps =
                List.of(new Translation.Step("eins", -0.1 * step, List.of(new Translation.Alternative("zwei", 0.25))));
        return List.of(new Translation("1", "eins", List.of("1", "<eos>"), steps, -0.1 * step, Optional.of(map)));
    }

    static RunRecord.EpochRecord epoch(int epoch, long step, double testLoss) {
        return new RunRecord.EpochRecord(epoch, step, 1.0 / 3, testLoss, 0.5, 12.25);
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
