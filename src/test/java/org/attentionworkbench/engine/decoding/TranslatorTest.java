package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.Forced;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorTest {
    private static final float CLOSE = 1e-4f;

    /** Every word is tried after the decoded prefix, by teacher forcing, which shares no loop with decoding. */
    @ParameterizedTest
    @CsvSource({"ADDITIVE, AFTER", "ADDITIVE, BEFORE", "NONE, AFTER"})
    void greedyTakesTheMostProbableTokenOfTeacherForcingOnItsOwnPrefix(Attention attention, Timing timing) {
        try (Translator translator = TinyModel.translator(attention, timing)) {
            Translation made = translator.translate("c a d b");
            Vocabulary words = translator.text().targetVocabulary();
            int[] source = words.encode(List.of("c", "a", "d", "b"));
            int[] target = made.steps().stream().mapToInt(s -> idOf(words, s)).toArray();
            assertThat(target).hasSizeGreaterThan(1);
            for (int t = 0; t < target.length; t++) {
                assertThat(mostProbable(translator, source, Arrays.copyOf(target, t), words.size()))
                        .isEqualTo(target[t]);
            }
        }
    }

    private static int mostProbable(Translator translator, int[] source, int[] prefix, int words) {
        int[][] targets = new int[words][];
        int[][] sources = new int[words][];
        for (int word = 0; word < words; word++) {
            targets[word] = Arrays.copyOf(prefix, prefix.length + 1);
            targets[word][prefix.length] = word;
            sources[word] = source;
        }
        List<Forced> forced = translator.snapshot().force(new Batch(sources, targets));
        int best = 0;
        for (int word = 1; word < words; word++) {
            if (last(forced.get(word)) > last(forced.get(best))) {
                best = word;
            }
        }
        return best;
    }

    private static float last(Forced forced) {
        return forced.tokenLogProbabilities()[forced.tokenLogProbabilities().length - 1];
    }

    private static int idOf(Vocabulary words, Translation.Step step) {
        return step.token().equals(words.token(Vocabulary.EOS)) ? Vocabulary.EOS : words.id(step.token());
    }

    @Test
    void aStepNamesTheFiveBestWithTheirProbabilities() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            for (Translation.Step step : translator.translate("c a d b").steps()) {
                assertThat(step.alternatives()).hasSize(5);
                assertThat(step.alternatives().get(0).token()).isEqualTo(step.token());
                assertThat(Math.log(step.alternatives().get(0).probability()))
                        .isCloseTo(step.logProbability(), within(1e-6));
                assertThat(step.alternatives())
                        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
            }
        }
    }

    @Test
    void attentionHasARowForEachStepAndAColumnForEachSourceTokenAndItsEnd() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            Translation made = translator.translate("c  a d"); // two spaces
            AttentionMap map = made.attention().orElseThrow();
            assertThat(made.source()).isEqualTo("c  a d");
            assertThat(map.sourceTokens()).containsExactly("c", "a", "d", "<eos>");
            assertThat(map.targetTokens()).isEqualTo(made.targetTokens());
            for (int t = 0; t < map.targetTokens().size(); t++) {
                float sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += map.weight(t, i);
                }
                assertThat(sum).isCloseTo(1, within(CLOSE));
            }
        }
    }

    @Test
    void aModelWithoutAttentionHasNoMap() {
        try (Translator translator = TinyModel.translator(Attention.NONE, Timing.AFTER)) {
            assertThat(translator.translate("a b").attention()).isEmpty();
            assertThat(translator.force("a b", "b").attention()).isEmpty();
        }
    }

    @Test
    void manyTogetherGiveWhatEachGivesAlone() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.BEFORE)) {
            List<String> sources = TinyModel.sentences(150); // three batches
            List<Translation> together = translator.translateAll(sources, 2);
            for (int i = 0; i < sources.size(); i++) {
                Translation alone = translator.translate(sources.get(i));
                assertThat(together.get(i).source()).isEqualTo(sources.get(i));
                assertThat(together.get(i).targetTokens()).isEqualTo(alone.targetTokens());
                assertThat(together.get(i).logProbability()).isCloseTo(alone.logProbability(), within(1e-3));
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            List<String> sources = TinyModel.sentences(200);
            List<Double> one = logProbabilities(translator.translateAll(sources, 1));
            assertThat(logProbabilities(translator.translateAll(sources, 3))).isEqualTo(one);
            assertThat(translator.targets(sources, Beam.GREEDY, 2))
                    .isEqualTo(translator.translateAll(sources, 1).stream()
                            .map(Translation::target)
                            .toList());
        }
    }

    private static List<Double> logProbabilities(List<Translation> translations) {
        return translations.stream().map(Translation::logProbability).toList();
    }

    @Test
    void aTargetEndsWithItsEndMarkOrIsAsLongAsItMayBecome() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            for (Translation made : translator.translateAll(TinyModel.sentences(60), 1)) {
                int steps = made.steps().size();
                boolean ended = made.steps().get(steps - 1).token().equals("<eos>");
                int limit = TargetLength.limit(made.sourceTokens().size());
                assertThat(ended ? steps <= limit : steps == limit).isTrue();
                assertThat(made.target()).doesNotContain("<eos>");
            }
        }
    }

    @Test
    void aForcedTargetHasTheProbabilitiesAndWeightsOfTeacherForcing() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.BEFORE)) {
            Vocabulary words = translator.text().targetVocabulary();
            Translation forced = translator.force("a b c", "g zebra a");
            int[][] source = {words.encode(List.of("a", "b", "c"))};
            int[][] target = {words.encode(List.of("g", "zebra", "a"))};
            Forced expected =
                    translator.snapshot().force(new Batch(source, target)).get(0);
            assertThat(forced.targetTokens()).containsExactly("g", "<unk>", "a", "<eos>");
            assertThat(forced.logProbability()).isCloseTo(-expected.lossSum(), within(1e-3));
            AttentionMap map = forced.attention().orElseThrow();
            for (int t = 0; t < 4; t++) {
                assertThat(forced.steps().get(t).logProbability())
                        .isCloseTo(expected.tokenLogProbabilities()[t], within(1e-4));
                for (int i = 0; i < 4; i++) {
                    assertThat(map.weight(t, i)).isCloseTo(expected.attention()[t][i], within(CLOSE));
                }
            }
        }
    }

    @Test
    void forcingWhatWasDecodedChangesNothing() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            Translation made = translator.translate("c a d b");
            assertThat(made.targetTokens()).endsWith("<eos>").doesNotContain("<unk>", "<pad>", "<bos>");
            Translation forced = translator.force("c a d b", made.target());
            assertThat(forced.steps()).isEqualTo(made.steps());
            assertThat(forced.logProbability()).isEqualTo(made.logProbability());
        }
    }

    @Test
    void unknownTokensAreNamedInOrder() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            assertThat(translator.unknownTokens("zebra a yak zebra b")).containsExactly("zebra", "yak", "zebra");
            assertThat(translator.translate("zebra a").sourceTokens()).containsExactly("zebra", "a", "<eos>");
        }
    }

    @Test
    void blankOrOverlongTextIsAProblemOfTheReader() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            assertThatThrownBy(() -> translator.translate(" \t "))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("blank");
            assertThatThrownBy(() -> translator.translateAll(List.of("a", ""), 1))
                    .isInstanceOf(Problem.class);
            String endless = "a ".repeat(Translator.MAX_SOURCE_TOKENS + 1);
            assertThatThrownBy(() -> translator.translate(endless))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("20001");
        }
    }

    @Test
    void aSourceLongerThanTheTableOfLocationAttentionIsRefused() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, Attention.LOCATION, Timing.AFTER, 8, 12)
                .with(new ModelSpec.Focus(ModelSpec.Window.GLOBAL, 2, 4, 6));
        try (Translator translator = TinyModel.translator(spec)) {
            assertThat(translator.translate("a b c d e").attention()).isPresent();
            List<Supplier<Object>> ways = List.of(
                    () -> translator.translate("a b c d e f"),
                    () -> translator.translate("a b c d e f", new Beam(3, 0)),
                    () -> translator.translateAll(List.of("a", "a b c d e f"), 1),
                    () -> translator.force("a b c d e f", "a"),
                    () -> Evaluator.quick(translator, List.of(new Pair("a b c d e f", "a")), 1));
            for (Supplier<Object> way : ways) {
                assertThatThrownBy(way::get)
                        .isInstanceOf(Problem.class)
                        .hasMessage(
                                "The source has 7 tokens with its <eos>, and the location attention of this model ends at 6."
                                        + " Give a shorter one, or use a model with another attention.");
            }
        }
    }
}
