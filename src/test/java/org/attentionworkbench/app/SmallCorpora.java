package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.training.Proposal;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob;

/** The samples that ship, with few pairs and a tiny model, so that a test can train on them. */
final class SmallCorpora implements CorpusSource {
    private static final int PAIRS = 300;

    private final EngineCorpora engine;

    SmallCorpora(Path folder) {
        engine = new EngineCorpora(folder);
    }

    @Override
    public List<String> samples() {
        return engine.samples();
    }

    @Override
    public Application application(String name) {
        return engine.application(name);
    }

    @Override
    public int samplePairs(String name) {
        return PAIRS;
    }

    @Override
    public LoadedCorpus sample(String name, int pairs, long seed) {
        return engine.sample(name, pairs, seed);
    }

    @Override
    public LoadedCorpus read(ImportOrigin wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
        return engine.read(wanted, progress, cancelled);
    }

    @Override
    public LoadedCorpus again(String origin) {
        return engine.again(origin);
    }

    @Override
    public Path keep(String pasted) {
        return engine.keep(pasted);
    }

    @Override
    public TrainingJob.Origin keep(LoadedCorpus edited) {
        return engine.keep(edited);
    }

    @Override
    public void tidy(Path runs, Optional<TrainingJob.Origin> present) {
        engine.tidy(runs, present);
    }

    @Override
    public Proposal propose(LoadedCorpus corpus) {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 16, 16);
        return new Proposal(
                new TrainingJob.TextConfig("characters", 1, 1000),
                spec,
                new TrainingConfig(2, 32, 5e-3, 1, 1, 1),
                corpus.pairs().stream().limit(3).map(Pair::source).toList());
    }
}
