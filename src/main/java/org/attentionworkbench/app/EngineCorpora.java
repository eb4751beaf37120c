package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.attentionworkbench.engine.corpus.CorpusImport;
import org.attentionworkbench.engine.corpus.CorpusReader;
import org.attentionworkbench.engine.corpus.SampleCorpora;
import org.attentionworkbench.engine.corpus.SampleCorpus;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingJob;

/** The engine's samples and its reader. */
final class EngineCorpora implements CorpusSource {
    @Override
    public List<String> samples() {
        return SampleCorpora.all().stream().map(SampleCorpus::name).toList();
    }

    @Override
    public int samplePairs(String name) {
        return SampleCorpora.named(name).defaultPairs();
    }

    @Override
    public LoadedCorpus sample(String name, int pairs, long seed) {
        var origin = new TrainingJob.Origin("sample:" + name + ":" + pairs + ":" + seed, Optional.empty());
        return new LoadedCorpus(
                name, origin, SampleCorpora.named(name).generate(pairs, seed), Optional.empty(), List.of(), 0);
    }

    @Override
    public LoadedCorpus file(Path file, DoubleConsumer progress, BooleanSupplier cancelled) {
        CorpusImport read = CorpusReader.read(file, progress, cancelled);
        var origin = new TrainingJob.Origin(file.toAbsolutePath().toString(), Optional.empty());
        return new LoadedCorpus(
                file.getFileName().toString(),
                origin,
                read.pairs(),
                Optional.empty(),
                read.skipped(),
                read.skippedCount());
    }

    @Override
    public Proposal propose(LoadedCorpus corpus) {
        return corpus.sample()
                .map(name -> Proposal.of(SampleCorpora.named(name)))
                .orElseGet(() -> Proposal.of(corpus.pairs()));
    }
}
