package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFactsTest {
    private static final TrainingJob.Origin FILE = new TrainingJob.Origin("a.tsv", Optional.empty());
    private static final List<Pair> PAIRS = List.of(new Pair("un chat", "a cat"), new Pair("un chien noir", "a dog"));
    private static final List<Pair> TEST = List.of(new Pair("trois chats gris noirs", "x"));

    private final LoadedCorpus withTest = new LoadedCorpus("a", FILE, PAIRS, Optional.of(TEST), List.of());

    @Test
    void countsWordsOfTrainingPairsAndLengthsOfAll() {
        var facts = CorpusFacts.of(withTest, TrainingJob.TextConfig.DEFAULT, 1);
        assertThat(facts.sourceVocabulary()).isEqualTo(4 + 4); // un chat chien noir
        assertThat(facts.targetVocabulary()).isEqualTo(4 + 3); // a cat dog
        assertThat(facts.sourceLengths()).containsExactly(2, 3, 4);
        assertThat(facts.targetLengths()).containsExactly(2, 2, 1);
        assertThat(facts.rows()).extracting(CorpusFacts.Row::heldOut).containsExactly(false, false, true);
    }

    @Test
    void tokensSeenTooSeldomAreNotInTheVocabulary() {
        var facts = CorpusFacts.of(withTest, new TrainingJob.TextConfig("whitespace", 2, 100), 1);
        assertThat(facts.sourceVocabulary()).isEqualTo(4 + 1); // un
    }

    @Test
    void theMarkedRowsAreTheHeldOutPairsOfTheSplit() {
        LoadedCorpus corpus = FakeCorpora.corpus("a", "a.tsv", 200);
        var facts = CorpusFacts.of(corpus, TrainingJob.TextConfig.DEFAULT, 5);
        assertThat(facts.heldOutPairs()).isBetween(5, 50);
        assertThat(facts.rows().stream().filter(CorpusFacts.Row::heldOut).map(CorpusFacts.Row::pair))
                .containsExactlyInAnyOrderElementsOf(corpus.split(5).heldOut());
    }

    @Test
    void aSampleThatBringsItsSplitKeepsItForEverySeed(@TempDir Path folder) {
        LoadedCorpus corpus = new EngineCorpora(folder).sample("commands", 500, 1);
        SampleCorpus sample = SampleCorpora.named("commands");
        var facts = CorpusFacts.of(corpus, TrainingJob.TextConfig.DEFAULT, 5);

        assertThat(facts.rows()).hasSize(500).allSatisfy(row -> assertThat(row.heldOut())
                .isEqualTo(row.pair().target().split(" ").length > 22));
        assertThat(corpus.split(6).fingerprint())
                .isEqualTo(sample.split(sample.generate(500, 1), 7).fingerprint());
    }
}
