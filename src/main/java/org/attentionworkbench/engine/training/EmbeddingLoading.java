package org.attentionworkbench.engine.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.embeddings.EmbeddingReading;
import org.attentionworkbench.engine.embeddings.EmbeddingTable;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.embeddings.VectorFile;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;

/** The pretrained embeddings of a run that begins: what their files say of its vocabularies. */
final class EmbeddingLoading {
    private static final int REPORTS = 100;

    private final Pretrained pretrained;
    private final Sides<Optional<EmbeddingTable>> tables;

    private EmbeddingLoading(Pretrained pretrained, Sides<Optional<EmbeddingTable>> tables) {
        this.pretrained = pretrained;
        this.tables = tables;
    }

    /** Nothing is learnt yet, and files that do not fit are told. @throws Problem if one is unusable or of another size */
    static void requireUsable(TrainingJob job) {
        for (Side side : Side.values()) {
            job.text().pretrained().file(side).ifPresent(path -> VectorFile.of(path)
                    .requireSize(job.spec().embedding()));
        }
    }

    /** @throws Problem if a file is unusable, has no word of its vocabulary, or reading was stopped */
    static EmbeddingLoading load(TrainingJob job, TextSide text, Consumer<TrainingEvent> events, BooleanSupplier stop) {
        Pretrained pretrained = job.text().pretrained();
        long seed = 2 * job.config().seed();
        var source = new EmbeddingReading.Wanted(text.sourceVocabulary(), text.sourceTokenizer()::word, seed);
        var target = new EmbeddingReading.Wanted(text.targetVocabulary(), text.targetTokenizer()::word, seed + 1);
        return new EmbeddingLoading(
                pretrained,
                new Sides<>(
                        pretrained.files().source().map(path -> read(Side.SOURCE, path, source, events, stop)),
                        pretrained.files().target().map(path -> read(Side.TARGET, path, target, events, stop))));
    }

    private static EmbeddingTable read(
            Side side,
            Path path,
            EmbeddingReading.Wanted wanted,
            Consumer<TrainingEvent> events,
            BooleanSupplier stop) {
        int[] told = {-1};
        try {
            EmbeddingTable table = EmbeddingReading.read(
                    VectorFile.of(path),
                    wanted,
                    share -> {
                        if ((int) (share * REPORTS) > told[0]) {
                            told[0] = (int) (share * REPORTS);
                            events.accept(new TrainingEvent.VectorsRead(side, share));
                        }
                    },
                    stop);
            events.accept(new TrainingEvent.EmbeddingsFound(side, path, table.coverage()));
            return table;
        } catch (CancellationException e) {
            throw new Problem(e, "vectors.stopped", path);
        }
    }

    /** Has a new network begin with them. */
    void putInto(Network network) {
        tables.source().ifPresent(table -> network.beginWith(Side.SOURCE, table.values()));
        tables.target().ifPresent(table -> network.beginWith(Side.TARGET, table.values()));
    }

    /** What the run notes of them. */
    Sides<Optional<RunRecord.Embeddings>> record() {
        return new Sides<>(
                tables.source().map(table -> record(Side.SOURCE, table)),
                tables.target().map(table -> record(Side.TARGET, table)));
    }

    private RunRecord.Embeddings record(Side side, EmbeddingTable table) {
        String file =
                pretrained.file(side).orElseThrow().toAbsolutePath().normalize().toString();
        return new RunRecord.Embeddings(file, table.fingerprint(), pretrained.frozen(), table.coverage());
    }
}
