package org.attentionworkbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.zip.CRC32;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingJob;

/** The engine's samples and its reader. */
final class EngineCorpora implements CorpusSource {
    private final Path pastedFolder;
    private final EditedFiles editedFiles;

    /** @param folder where pasted and edited pairs are kept */
    EngineCorpora(Path folder) {
        this(folder, Clock.systemUTC());
    }

    /** @param clock says how old edited pairs are */
    EngineCorpora(Path folder, Clock clock) {
        this.pastedFolder = folder;
        this.editedFiles = new EditedFiles(folder, clock);
    }

    @Override
    public List<String> samples() {
        return SampleCorpora.all().stream().map(SampleCorpus::name).toList();
    }

    @Override
    public Application application(String name) {
        return SampleCorpora.named(name).application();
    }

    @Override
    public int samplePairs(String name) {
        return SampleCorpora.named(name).defaultPairs();
    }

    @Override
    public LoadedCorpus sample(String name, int pairs, long seed) {
        var origin = new TrainingJob.Origin("sample:" + name + ":" + pairs + ":" + seed, Optional.empty());
        return new LoadedCorpus(name, origin, SampleCorpora.named(name).generate(pairs, seed), Optional.empty());
    }

    @Override
    public LoadedCorpus read(ImportOrigin wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
        return LoadedCorpus.of(CorpusReader.read(wanted.files(), wanted.choices(), progress, cancelled));
    }

    @Override
    public LoadedCorpus again(String origin) {
        return read(ImportOrigin.parse(origin), share -> {}, () -> false);
    }

    @Override
    public Path keep(String pasted) {
        byte[] text = pasted.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(text);
        Path file = pastedFolder.resolve(String.format(Locale.ROOT, "pasted-%08x.tsv", checksum.getValue()));
        try {
            Files.createDirectories(pastedFolder);
            Files.write(file, text);
            return file;
        } catch (IOException unwritable) {
            throw new Problem(unwritable, "corpus.unwritable", file, String.valueOf(unwritable.getMessage()));
        }
    }

    @Override
    public TrainingJob.Origin keep(LoadedCorpus edited) {
        return editedFiles.keep(edited);
    }

    @Override
    public void tidy(Path runs, Optional<TrainingJob.Origin> present) {
        editedFiles.tidy(runs, present);
    }

    @Override
    public Proposal propose(LoadedCorpus corpus) {
        return corpus.sample()
                .map(name -> Proposal.of(SampleCorpora.named(name)))
                .orElseGet(() -> Proposal.of(corpus.pairs()));
    }
}
