package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Readout;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;

/** Which answers to unknown words a model can give. */
class TranslatorDecoderTest {
    private static final ModelSpec ATTENDING = new ModelSpec(Cell.GRU, Attention.ADDITIVE, Timing.AFTER, 4, 4);

    @Test
    void copyingHasToBeLearntAndReplacingNeedsAttention() {
        assertThat(refusals(ATTENDING)).isEqualTo(Map.of(Answer.COPY, Wording.of("decode.answer.noCopying")));
        assertThat(refusals(new ModelSpec(Cell.GRU, Attention.NONE, Timing.AFTER, 4, 4)))
                .isEqualTo(Map.of(
                        Answer.COPY,
                        Wording.of("decode.answer.noCopying"),
                        Answer.REPLACE,
                        Wording.of("refused.replacingNone")));
    }

    @Test
    void aModelThatCopiesDoesNothingElse() {
        var copying = ATTENDING.with(new Readout(false, false, false, true));
        assertThat(refusals(copying)).containsOnlyKeys(Answer.KEEP, Answer.REPLACE);
        try (Translator translator = translator(copying, UnknownWords.KEEP)) {
            assertThat(new TranslatorDecoder(translator, 1).answer()).isEqualTo(Answer.COPY);
        }
    }

    @Test
    void theDictionaryOfTheRunSurvivesEveryChange() {
        var replacing = new UnknownWords(Answer.REPLACE, new Dictionary(Map.of("a", "b")));
        try (Translator translator = translator(ATTENDING, replacing)) {
            Decoder kept = new TranslatorDecoder(translator, 1).with(Answer.KEEP);
            assertThat(kept.answer()).isEqualTo(Answer.KEEP);
            var again = (TranslatorDecoder) kept.with(Answer.REPLACE);
            assertThat(again.translator().text().unknown()).isEqualTo(replacing);
        }
    }

    private static Map<Answer, Wording> refusals(ModelSpec spec) {
        try (Translator translator = translator(spec, UnknownWords.KEEP)) {
            return new TranslatorDecoder(translator, 1).refusals();
        }
    }

    private static Translator translator(ModelSpec spec, UnknownWords unknown) {
        Tokenizer words = Tokenizers.of("whitespace");
        Vocabulary vocabulary = Vocabulary.of(List.of(List.of("a", "b")), 1, 10);
        try (Network network =
                Network.create(spec, new NetworkConfig(vocabulary.size(), vocabulary.size(), 1e-3, 1, 1, 1))) {
            return new Translator(
                    network.snapshot(), new Translator.TextSide(words, words, vocabulary, vocabulary, unknown));
        }
    }
}
