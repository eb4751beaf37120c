package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalTest {
    static List<SampleCorpus> samples() {
        return SampleCorpora.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theProbesOfASampleAreMadeOfItsOwnWords(SampleCorpus sample) {
        Proposal proposal = Proposal.of(sample);
        Tokenizer tokenizer = Tokenizers.of(sample.tokenizer());
        Set<String> words = sample.generate(5_000, SampleCorpora.DEFAULT_SEED).stream()
                .flatMap(pair -> tokenizer.tokenize(pair.source()).stream())
                .collect(Collectors.toSet());

        assertThat(proposal.text().tokenizer()).isEqualTo(sample.tokenizer());
        assertThat(proposal.probes()).hasSize(3).doesNotHaveDuplicates();
        for (String probe : proposal.probes()) {
            List<String> tokens = tokenizer.tokenize(probe);
            boolean hasOpenNames = sample.application() == Application.SUMMARISATION;
            assertThat(words)
                    .containsAll(tokens.stream()
                            .filter(t -> !hasOpenNames || !t.matches("[A-Z].*|\\d+"))
                            .toList());
            assertThat(tokens).hasSizeLessThanOrEqualTo(45);
        }
    }

    @Test
    void textWithoutSpacesIsCutIntoCharacters() {
        List<Pair> chinese = pairs("我们去年去了公园。", "we went to the park last year .");
        List<Pair> english = pairs("we went to the park", "nous sommes allés au parc");

        assertThat(Proposal.of(chinese).text().tokenizer()).isEqualTo("characters");
        assertThat(Proposal.of(english).text().tokenizer()).isEqualTo("whitespace");
    }

    @Test
    void punctuationOnWordsIsSetApartUnlessGoldLinksCountWhatWhiteSpaceSeparates() {
        List<Pair> raw = texts(200, "It rains, Tom. Are you coming?", "Il pleut, Tom. Tu viens ?");
        List<Pair> linked = raw.stream()
                .map(pair -> new Pair(pair.source(), pair.target(), List.of(new Link(0, 0))))
                .toList();

        assertThat(Proposal.of(raw).text().tokenizers()).isEqualTo(Sides.both(TokenizerSpec.of("words")));
        assertThat(Proposal.of(linked).text().tokenizers()).isEqualTo(Sides.both(TokenizerSpec.of("whitespace")));
        assertThat(Proposal.of(texts(200, "it rains , tom .", "il pleut , tom ."))
                        .text()
                        .tokenizers())
                .isEqualTo(Sides.both(TokenizerSpec.of("whitespace")));
    }

    @Test
    void manyPairsOfRareWordsAreCutIntoSubwords() {
        List<Pair> rare = IntStream.range(0, 20_000)
                .mapToObj(i -> new Pair("we met " + name(i) + ", at last.", "nous avons vu " + name(i) + ", enfin."))
                .toList();

        assertThat(Proposal.of(rare).text().tokenizers()).isEqualTo(Sides.both(TokenizerSpec.bpe(2_000)));
        assertThat(Proposal.of(rare.subList(0, 19_999)).text().tokenizers())
                .isEqualTo(Sides.both(TokenizerSpec.of("words")));
        assertThat(Proposal.of(texts(20_000, "it rains, tom.", "il pleut, tom."))
                        .text()
                        .tokenizers())
                .isEqualTo(Sides.both(TokenizerSpec.of("words")));
    }

    @Test
    void chineseBesideALanguageThatSetsWordsApartIsCutByItself() {
        assertThat(Proposal.of(texts(200, "我们去年去了公园。", "We went to the park."))
                        .text()
                        .tokenizers())
                .isEqualTo(new Sides<>(TokenizerSpec.of("characters"), TokenizerSpec.of("words")));
        assertThat(Proposal.of(texts(200, "the 3rd of May", "2021-05-03"))
                        .text()
                        .tokenizers())
                .as("what is spelt is spelt on both sides")
                .isEqualTo(Sides.both(TokenizerSpec.of("characters")));
    }

    @Test
    void theHeadlinesSampleIsProposedWithCopying() {
        Proposal proposal = Proposal.of(SampleCorpora.named("headlines"));

        assertThat(proposal.spec().readout().copying()).isTrue();
        assertThat(proposal.text().unknown().answer()).isEqualTo(Answer.COPY);
    }

    private static String name(int i) {
        return "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26)
                + (char) ('a' + i / 17_576 % 26);
    }

    private static List<Pair> texts(int count, String source, String target) {
        return Collections.nCopies(count, new Pair(source, target));
    }

    private static List<Pair> pairs(String source, String target) {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Pair(source + i, target + i))
                .toList();
    }

    @Test
    void fewPairsGetASmallNetworkAndManyEpochs() {
        Proposal few = Proposal.of(numbered(200, 5));
        Proposal many = Proposal.of(numbered(20_000, 5));

        assertThat(few.spec().hidden()).isLessThan(many.spec().hidden());
        assertThat(few.training().epochs()).isEqualTo(50);
        assertThat(many.training().epochs() * 20_000 / many.training().batchSize())
                .isBetween(2_500, 3_500);
    }

    @Test
    void longPairsGetSmallerBatches() {
        assertThat(Proposal.of(numbered(6_000, 100)).training().batchSize())
                .isLessThan(Proposal.of(numbered(6_000, 10)).training().batchSize());
    }

    private static List<Pair> numbered(int count, int words) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "word ".repeat(words - 1) + i;
            pairs.add(new Pair(text, text));
        }
        return pairs;
    }

    @Test
    void probesAreDifferentSourcesShortEnoughToRead() {
        List<Pair> pairs = new ArrayList<>();
        for (int words = 1; words <= 40; words++) {
            pairs.add(new Pair("w ".repeat(words).strip(), "x"));
            pairs.add(new Pair("w ".repeat(words).strip(), "y"));
        }

        List<String> probes = Proposal.of(pairs).probes();

        assertThat(probes).hasSize(3).doesNotHaveDuplicates();
        assertThat(probes).allMatch(probe -> probe.split(" ").length >= 3 && probe.split(" ").length <= 12);
    }

    @Test
    void evenOnePairHasAProposal() {
        Proposal proposal = Proposal.of(List.of(new Pair("a", "b")));

        assertThat(proposal.probes()).containsExactly("a");
    }
}
