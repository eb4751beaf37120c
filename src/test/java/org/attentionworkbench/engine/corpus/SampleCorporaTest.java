package org.attentionworkbench.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;
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
                .containsExactly("dates", "reverse", "numbers", "english-french", "chinese-english");
        assertThat(SampleCorpora.all().get(0).defaultPairs()).isEqualTo(30_000);
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
                .hasMessageContaining("There are: dates, reverse, numbers, english-french, chinese-english");
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
        for (Pair pair : sample.generate(3000, 3)) {
            int source = tokenizer.tokenize(pair.source()).size();
            int target = tokenizer.tokenize(pair.target()).size();
            assertThat(pair.gold())
                    .as("%s", pair)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(link -> link.source() < source && link.target() < target);
        }
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
        Path file = EXCERPTS.resolve(sample.name() + ".tsv");
        CorpusImport excerpt = CorpusReader.read(file);
        assertThat(excerpt.skippedCount()).isZero();
        assertThat(excerpt.pairs()).isEqualTo(sample.generate(EXCERPT_PAIRS, SampleCorpora.DEFAULT_SEED));
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
