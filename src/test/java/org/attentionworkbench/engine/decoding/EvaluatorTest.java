package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Evaluator.Evaluation;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final List<Pair> COPIES =
            TinyModel.sentences(100).stream().map(s -> new Pair(s, s)).toList();

    @Test
    void theLossIsTheMeanOverTargetTokensNotOverPairs() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            double sum = 0;
            int tokens = 0;
            for (Pair pair : COPIES) {
                Translation forced = translator.force(pair.source(), pair.target());
                sum -= forced.logProbability();
                tokens += forced.steps().size();
            }
            Evaluation evaluation = Evaluator.quick(translator, COPIES, 1);
            assertThat(evaluation.loss()).isCloseTo(sum / tokens, within(1e-5));
            assertThat(evaluation.perplexity()).isCloseTo(Math.exp(sum / tokens), within(1e-3));
            assertThat(evaluation.pairs()).isEqualTo(100);
        }
    }

    @Test
    void pairsAreMatchedAsTextWhateverTheirWhiteSpace() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            String made = translator.translate("c a d b").target();
            String spaced = made.replace(" ", "  ");
            List<Pair> pairs = List.of(
                    new Pair("c a d b", made),
                    new Pair("c a d b", spaced),
                    new Pair("c a d b", made + " a"),
                    new Pair("c a d b", "zebra"));
            Evaluation evaluation = Evaluator.quick(translator, pairs, 2);
            assertThat(evaluation.exactMatch()).isEqualTo(0.5);
            assertThat(evaluation.outputs()).containsExactly(made, made, made, made);
        }
    }

    @Test
    void theFullEvaluationAddsTextMeasuresAndAgreesWithTheQuickOne() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            List<Pair> own = COPIES.stream()
                    .map(p -> new Pair(
                            p.source(), translator.translate(p.source()).target()))
                    .filter(p -> !p.target().isBlank())
                    .toList();
            Evaluation full = Evaluator.full(translator, own, 2);
            Evaluation quick = Evaluator.quick(translator, own, 1);
            assertThat(full.loss()).isEqualTo(quick.loss());
            assertThat(full.exactMatch()).isEqualTo(1);
            assertThat(full.bleu()).isCloseTo(100, within(1e-6));
            assertThat(full.chrf()).isCloseTo(100, within(1e-6));
            assertThat(quick.bleu()).isNaN();
            assertThat(full.alignment()).isEmpty();
        }
    }

    @Test
    void aGoldAlignmentIsHeldAgainstTheAttentionOfTheGivenTarget() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            List<Pair> aligned = new ArrayList<>();
            for (Pair pair : COPIES) {
                aligned.add(new Pair(pair.source(), pair.target(), attended(translator, pair)));
            }
            aligned.add(new Pair("a b", "a b")); // without gold links: not counted
            Evaluator.Alignment own =
                    Evaluator.full(translator, aligned, 2).alignment().orElseThrow();
            assertThat(own.aer()).isCloseTo(0, within(1e-12));
            assertThat(own.precision()).isEqualTo(1);
            assertThat(own.recall()).isEqualTo(1);
        }
    }

    /** The links of the map that forcing shows, by the words of the design. */
    private static List<Link> attended(Translator translator, Pair pair) {
        AttentionMap map =
                translator.force(pair.source(), pair.target()).attention().orElseThrow();
        List<Link> links = new ArrayList<>();
        for (int t = 0; t < map.targetTokens().size() - 1; t++) {
            if (map.argMax(t) < map.sourceTokens().size() - 1) {
                links.add(new Link(map.argMax(t), t));
            }
        }
        return links;
    }

    @Test
    void theEndMarkLinksToNothingAndNothingLinksToIt() {
        float[][] weights = {
            {0.1f, 0.8f, 0.1f}, // to the second source token
            {0.2f, 0.2f, 0.6f}, // to <eos>
            {0.9f, 0.0f, 0.1f}, // the target's <eos>
        };
        assertThat(Evaluator.links(weights)).isEqualTo(Set.of(new Link(1, 0)));
    }

    @Test
    void withoutAttentionThereIsNoAlignment() {
        try (Translator translator = TinyModel.translator(Attention.NONE, Timing.AFTER)) {
            List<Pair> aligned = List.of(new Pair("a b", "a b", List.of(new Link(0, 0))));
            assertThat(Evaluator.full(translator, aligned, 1).alignment()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.BEFORE)) {
            assertThat(Evaluator.full(translator, COPIES, 3)).isEqualTo(Evaluator.full(translator, COPIES, 1));
        }
    }

    @Test
    void nothingCannotBeMeasured() {
        try (Translator translator = TinyModel.translator(Attention.ADDITIVE, Timing.AFTER)) {
            assertThatThrownBy(() -> Evaluator.quick(translator, List.of(), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
