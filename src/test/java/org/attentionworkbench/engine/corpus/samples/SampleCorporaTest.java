package org.attentionworkbench.engine.corpus.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.CorpusImport;
import org.attentionworkbench.engine.corpus.CorpusReader;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every sample. */
class SampleCorporaTest {
    private static final Path EXCERPTS = Path.of("sample-corpora");
    private static final int EXCERPT_PAIRS = 200;

    static Stream<SampleCorpus> samples() {
        return SampleCorpora.all().stream();
    }

    @Test
    void theDefaultComesFirst() {
        assertThat(SampleCorpora.all().stream().map(SampleCorpus::name))
                .startsWith("dates", "reverse", "numbers")
                .hasSize(15)
                .doesNotHaveDuplicates();
        assertThat(SampleCorpora.all().get(0).defaultPairs()).isEqualTo(30_000);
    }

    @Test
    void everyApplicationHasASampleAndItsSamplesStandTogether() {
        List<Application> applications =
                SampleCorpora.all().stream().map(SampleCorpus::application).toList();
        assertThat(applications).contains(Application.values());
        long changes = IntStream.range(1, applications.size())
                .filter(i -> applications.get(i) != applications.get(i - 1))
                .count();
        assertThat(changes).isEqualTo(Application.values().length - 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachIsFoundByItsName(SampleCorpus sample) {
        assertThat(SampleCorpora.named(sample.name())).isSameAs(sample);
    }

    @Test
    void anUnknownNameListsThoseThereAre() {
        assertThatThrownBy(() -> SampleCorpora.named("date"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There are: dates, reverse, numbers, english-french, chinese-english, headlines");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theDefaultSizeHasDistinctSourcesAndTheSameSeedGivesTheSame(SampleCorpus sample) {
        List<Pair> pairs = sample.generate(sample.defaultPairs(), 7);
        assertThat(pairs).hasSize(sample.defaultPairs());
        assertThat(pairs.stream().map(Pair::source)).doesNotHaveDuplicates();
        assertThat(sample.generate(100, 7)).isEqualTo(pairs.subList(0, 100));
        assertThat(sample.generate(100, 8)).isNotEqualTo(pairs.subList(0, 100));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLinkJoinsTokensOfItsTokenizerAndIsThereOnce(SampleCorpus sample) {
        Tokenizer tokenizer = Tokenizers.of(sample.tokenizer());
        int linked = 0;
        for (Pair pair : sample.generate(3000, 3)) {
            int source = tokenizer.tokenize(pair.source()).size();
            int target = tokenizer.tokenize(pair.target()).size();
            linked += pair.gold().isEmpty() ? 0 : 1;
            assertThat(pair.gold())
                    .as("%s", pair)
                    .doesNotHaveDuplicates()
                    .allMatch(link -> link.source() < source && link.target() < target);
        }
        assertThat(linked).isGreaterThanOrEqualTo(sample.application() == Application.DIALOGUE ? 2000 : 3000);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textsComeBackFromTheirTokens(SampleCorpus sample) {
        Tokenizer tokenizer = Tokenizers.of(sample.tokenizer());
        for (Pair pair : sample.generate(500, 4)) {
            assertThat(tokenizer.detokenize(tokenizer.tokenize(pair.source()))).isEqualTo(pair.source());
            assertThat(tokenizer.detokenize(tokenizer.tokenize(pair.target()))).isEqualTo(pair.target());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theExcerptIsWhatTheGeneratorMakes(SampleCorpus sample) {
        List<Pair> pairs = sample.generate(EXCERPT_PAIRS, SampleCorpora.DEFAULT_SEED);
        if (sample.bringsItsSplit()) {
            Corpus parts = sample.split(pairs, SampleCorpora.DEFAULT_SEED);
            assertThat(read(sample.name() + ".tsv")).isEqualTo(parts.training());
            assertThat(read(sample.name() + ".test.tsv")).isEqualTo(parts.heldOut());
        } else {
            assertThat(read(sample.name() + ".tsv")).isEqualTo(pairs);
        }
    }

    private static List<Pair> read(String name) {
        CorpusImport excerpt = CorpusReader.read(EXCERPTS.resolve(name));
        assertThat(excerpt.skippedCount()).isZero();
        return excerpt.pairs();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothPartsHaveSourcesOfTheirOwnAndTheFilesMakeTheSameCorpus(SampleCorpus sample, @TempDir Path folder) {
        Corpus corpus = sample.split(sample.generate(2000, 5), 9);
        Set<String> learnt = corpus.training().stream().map(Pair::source).collect(Collectors.toSet());
        assertThat(corpus.heldOut()).isNotEmpty().noneMatch(pair -> learnt.contains(pair.source()));
        CorpusWriter.write(corpus.training(), folder.resolve("a.tsv"));
        CorpusWriter.write(corpus.heldOut(), folder.resolve("b.tsv"));
        Corpus again = new Corpus(
                "again",
                CorpusReader.read(folder.resolve("a.tsv")).pairs(),
                CorpusReader.read(folder.resolve("b.tsv")).pairs());
        assertThat(again.fingerprint()).isEqualTo(corpus.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTypicalPairIsOneOfItsOwnWithLinks(SampleCorpus sample) {
        Pair typical = TypicalPair.of(sample);
        assertThat(sample.generate(EXCERPT_PAIRS, SampleCorpora.DEFAULT_SEED)).contains(typical);
        assertThat(typical.gold()).isNotEmpty();
        assertThat(TypicalPair.of(sample)).isEqualTo(typical);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCardNamesTheSizeTheLicenceAndTheCommand(SampleCorpus sample) throws IOException {
        String card = Files.readString(EXCERPTS.resolve(sample.name() + ".md"));
        assertThat(card)
                .contains(String.format("%,d pairs", sample.defaultPairs()))
                .contains("Apache-2.0")
                .contains("sample " + sample.name() + " --pairs 200 --out sample-corpora/" + sample.name() + ".tsv");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thereAreTextsForTheWindow(SampleCorpus sample) {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.samples");
        for (String part : List.of("title", "about", "look")) {
            assertThat(texts.containsKey("sample." + sample.name() + "." + part))
                    .isTrue();
        }
    }

    @Test
    void askingForMoreThanThereAreEndsInASentence() {
        assertThatThrownBy(() ->
                        DistinctPairs.draw("dice", 7, 1, dice -> new Pair(Integer.toString(dice.between(1, 6)), "x")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("dice")
                .hasMessageContaining("fewer than 7 distinct sources, about 6");
    }
}
