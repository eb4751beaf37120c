package org.attentionworkbench.engine.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translation.Replacement;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;

class UnknownWordsTest {
    private static final UnknownWords REPLACE = new UnknownWords(Answer.REPLACE, Dictionary.EMPTY);
    private static final Vocabulary WORDS = Vocabulary.of(List.of(List.of("x")), 1, 9);
    /** The most of it on {@code <eos>}, which is no word; then on the second of three. */
    private static final float[] ATTENTION = {0.1f, 0.3f, 0.2f, 0.4f};

    private static Hypothesis step(int token) {
        return Hypothesis.after(null, token, -1, new float[][] {ATTENTION}, 1, List.of());
    }

    private static Translator.TextSide text(Tokenizer source, Tokenizer target, UnknownWords unknown) {
        return new Translator.TextSide(source, target, WORDS, WORDS, unknown);
    }

    private static Optional<Replacement> replaced(
            Tokenizer source, Tokenizer target, UnknownWords unknown, String second) {
        return Replacing.of(text(source, target, unknown), List.of("a", second, "c", "<eos>"), step(Vocabulary.UNK));
    }

    private static Tokenizer named(String name) {
        return Tokenizers.make(TokenizerSpec.of(name), Stream.of("ab ab", "b"));
    }

    @Test
    void theSourceTokenWithTheHighestWeightTakesTheirPlace() {
        Tokenizer words = named("whitespace");
        assertThat(replaced(words, words, REPLACE, "Zoë")).contains(new Replacement(1, "Zoë"));
        assertThat(replaced(words, words, UnknownWords.KEEP, "Zoë")).isEmpty();
        assertThat(Replacing.of(text(words, words, REPLACE), List.of("a", "b", "c", "<eos>"), step(4)))
                .isEmpty();
    }

    @Test
    void aDictionaryIsAskedFirst() {
        var unknown = new UnknownWords(Answer.REPLACE, new Dictionary(Map.of("Londres", "London")));
        assertThat(replaced(named("whitespace"), named("whitespace"), unknown, "Londres"))
                .contains(new Replacement(1, "London"));
        assertThat(replaced(named("words"), named("bpe:9"), unknown, "‿Londres"))
                .contains(new Replacement(1, "▁London"));
        assertThat(replaced(named("words"), named("words"), unknown, "Zoë")).contains(new Replacement(1, "Zoë"));
    }

    @Test
    void aTokenIsWrittenAsTheTargetWritesIt() {
        assertThat(replaced(named("words"), named("whitespace"), REPLACE, "‿Zoë"))
                .contains(new Replacement(1, "Zoë"));
        assertThat(replaced(named("whitespace"), named("bpe:9"), REPLACE, "Zoë"))
                .contains(new Replacement(1, "▁Zoë"));
        assertThat(replaced(named("bpe:9"), named("bpe:9"), REPLACE, "ë")).contains(new Replacement(1, "ë"));
        assertThat(replaced(named("characters"), named("characters"), REPLACE, "␣"))
                .contains(new Replacement(1, "␣"));
    }

    private static Translator knowingNoB() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, Attention.ADDITIVE, Timing.AFTER, 8, 12);
        return TinyModel.translator(spec, List.of("a", "c", "d", "e", "f", "g"));
    }

    @Test
    void aTranslationTellsWhatCameFromWhere() {
        try (Translator keeping = knowingNoB()) {
            Translation kept = keeping.force("c b d", "c b d");
            assertThat(kept.target()).isEqualTo("c <unk> d");
            assertThat(kept.steps()).allMatch(step -> step.replacement().isEmpty());

            Translation made = keeping.with(REPLACE).force("c b d", "c b d");
            Replacement replacement = made.steps().get(1).replacement().orElseThrow();
            assertThat(made.steps().get(1).token()).isEqualTo("<unk>");
            assertThat(made.targetTokens()).isEqualTo(kept.targetTokens());
            assertThat(replacement.token()).isEqualTo(made.sourceTokens().get(replacement.source()));
            assertThat(made.target()).isEqualTo("c " + replacement.token() + " d");
            AttentionMap map = made.attention().orElseThrow();
            for (int i = 0; i < 3; i++) {
                assertThat(map.weight(1, i)).isLessThanOrEqualTo(map.weight(1, replacement.source()));
            }
        }
    }

    /** An evaluation decodes in its own way, without probabilities. */
    @Test
    void everyWayOfDecodingReplacesAlike() {
        List<String> sources = TinyModel.sentences(40);
        try (Translator translator = knowingNoB().with(REPLACE)) {
            List<Translation> translations = translator.translateAll(sources, 1);
            List<String> targets =
                    translations.stream().map(Translation::target).toList();
            assertThat(translations.stream().flatMap(t -> t.steps().stream()).filter(s -> s.replacement()
                            .isPresent()))
                    .hasSizeGreaterThan(5);
            assertThat(targets).noneMatch(target -> target.contains("<unk>"));
            assertThat(translator.targets(sources, Beam.GREEDY, 1)).isEqualTo(targets);
            assertThat(translator.targets(sources, new Beam(3, 0.6), 1)).noneMatch(target -> target.contains("<unk>"));
        }
    }

    @Test
    void withoutAttentionNothingSaysByWhat() {
        try (Translator translator = TinyModel.translator(Attention.NONE, Timing.AFTER)) {
            assertThatThrownBy(() -> translator.with(REPLACE))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("no attention");
        }
    }
}
