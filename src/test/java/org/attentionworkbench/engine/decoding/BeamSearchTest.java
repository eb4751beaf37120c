package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeamSearchTest {
    @ParameterizedTest
    @CsvSource({"ADDITIVE, AFTER", "ADDITIVE, BEFORE", "NONE, AFTER"})
    void aBeamOfOneIsGreedy(Attention attention, Timing timing) {
        try (Translator translator = TinyModel.translator(attention, timing)) {
            for (String source : TinyModel.sentences(40)) {
                Translation greedy = translator.translate(source);
                List<Translation> beam = translator.translate(source, new Beam(1, 0.6));
                assertThat(beam).hasSize(1);
                assertThat(beam.get(0).steps()).isEqualTo(greedy.steps());
                assertThat(beam.get(0).logProbability()).isEqualTo(greedy.logProbability());
            }
        }
    }

    @Test
    void everyHypothesisHasTheProbabilityAndAttentionThatForcingItHas() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.BEFORE)) {
            for (Translation found : translator.translate("c a d b", new Beam(4, 0.6))) {
                if (found.targetTokens().contains("<unk>")
                        || !found.targetTokens().get(found.steps().size() - 1).equals("<eos>")) {
                    continue; // its text does not say which tokens it was
                }
                Translation forced = translator.force("c a d b", found.target());
                assertThat(found.targetTokens()).isEqualTo(forced.targetTokens());
                assertThat(found.logProbability()).isCloseTo(forced.logProbability(), within(1e-4));
                assertClose(found.attention().orElseThrow(), forced.attention().orElseThrow());
            }
        }
    }

    /** In a batch the products have other shapes, and so other roundings; nothing else may differ. */
    @ParameterizedTest
    @CsvSource({"ADDITIVE, AFTER", "ADDITIVE, BEFORE", "MULTI_HEAD, AFTER", "NONE, AFTER"})
    void sourcesDecodedTogetherFindWhatEachFindsAlone(Attention attention, Timing timing) {
        try (Translator translator = TinyModel.translator(attention, timing)) {
            var beam = new Beam(4, 0.6);
            List<String> sources = TinyModel.sentences(60);
            List<Translation> together = translator.translateAll(sources, beam, 2);
            for (int i = 0; i < sources.size(); i++) {
                Translation alone = translator.translate(sources.get(i), beam).get(0);
                assertThat(together.get(i).targetTokens()).isEqualTo(alone.targetTokens());
                assertThat(together.get(i).logProbability()).isCloseTo(alone.logProbability(), within(1e-4));
                together.get(i)
                        .attention()
                        .ifPresent(map -> assertClose(map, alone.attention().orElseThrow()));
            }
            assertThat(translator.translateAll(sources, beam, 1))
                    .extracting(Translation::steps)
                    .isEqualTo(together.stream().map(Translation::steps).toList());
        }
    }

    private static void assertClose(AttentionMap map, AttentionMap expected) {
        for (int t = 0; t < map.targetTokens().size(); t++) {
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                assertThat(map.weight(t, i)).isCloseTo(expected.weight(t, i), within(1e-4f));
            }
        }
    }

    @Test
    void hypothesesAreDifferentAndRankedByTheirScore() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            var beam = new Beam(5, 0.6);
            for (String source : TinyModel.sentences(10)) {
                List<Translation> found = translator.translate(source, beam);
                assertThat(found).hasSize(5);
                assertThat(found.stream().map(Translation::targetTokens)).doesNotHaveDuplicates();
                assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(score(beam, b), score(beam, a)));
            }
        }
    }

    private static double score(Beam beam, Translation translation) {
        return beam.score(translation.logProbability(), translation.steps().size());
    }

    /** With a beam as wide as there are targets of a length, nothing shorter can be missed. */
    @Test
    void aWideBeamFindsTheMostProbableShortTarget() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            Translation found = translator.translate("a", new Beam(100, 0)).get(0);
            double best = translator.force("a", "").logProbability();
            List<String> targets = new ArrayList<>(TinyModel.LETTERS);
            TinyModel.LETTERS.forEach(a -> TinyModel.LETTERS.forEach(b -> targets.add(a + " " + b)));
            for (String target : targets) {
                best = Math.max(best, translator.force("a", target).logProbability());
            }
            assertThat(found.logProbability()).isGreaterThanOrEqualTo(best - 1e-4);
        }
    }

    @Test
    void theLengthPenaltyIsThatOfItsPaper() {
        assertThat(new Beam(4, 0).score(-6, 7)).isEqualTo(-6);
        assertThat(new Beam(4, 1).score(-6, 7)).isCloseTo(-6 / 2.0, within(1e-12)); // (5 + 7) / 6
        assertThat(new Beam(4, 2).score(-6, 13)).isCloseTo(-6 / 9.0, within(1e-12));
    }

    @Test
    void anEvaluationWithABeamOfOneIsTheGreedyOne() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            List<Pair> pairs =
                    TinyModel.sentences(30).stream().map(s -> new Pair(s, s)).toList();
            assertThat(Evaluator.full(translator, pairs, new Beam(1, 0.6), 2))
                    .isEqualTo(Evaluator.full(translator, pairs, 1));
            assertThat(Evaluator.full(translator, pairs, new Beam(3, 0.6), 2).outputs())
                    .isEqualTo(pairs.stream()
                            .map(p -> translator
                                    .translate(p.source(), new Beam(3, 0.6))
                                    .get(0)
                                    .target())
                            .toList());
        }
    }

    @Test
    void aBeamHasAWidthAndAPenaltyThatMakeSense() {
        assertThatThrownBy(() -> new Beam(0, 1)).hasMessageContaining("from 1 to 100, was 0");
        assertThatThrownBy(() -> new Beam(101, 1)).hasMessageContaining("was 101");
        assertThatThrownBy(() -> new Beam(1, -0.5)).hasMessageContaining("was -0.5");
        assertThatThrownBy(() -> new Beam(1, Double.NaN)).hasMessageContaining("was NaN");
    }
}
