package org.attentionworkbench.app;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.jspecify.annotations.Nullable;

/** What the stages ask of a trained model: a {@link org.attentionworkbench.engine.decoding.Translator}, or what a test puts in its place. */
public interface Decoder {
    /** One token of a source that is being typed. @param unknown whether the model's vocabulary lacks it */
    record SourceToken(String text, boolean unknown) {}

    /** What becomes of an {@code <unk>}. Any thread. */
    Answer answer();

    /** The answers this model cannot give, and why. Any thread. */
    Map<Answer, Wording> refusals();

    /** The same model with another answer, which it must be able to give. Any thread. */
    Decoder with(Answer answer);

    /** The tokens of a source, in order; cheap enough to be asked at every key. Any thread. */
    List<SourceToken> sourceTokens(String source);

    /** The tokens of a target, in order. Any thread. */
    List<String> targetTokens(String target);

    /** A target as the model would write it: what a produced one is compared with. Any thread. */
    String plainTarget(String target);

    /** Decodes one source with alternatives. On the decoding thread. */
    Translation translate(String source);

    /** Decodes many sources without alternatives, in their order. On the decoding thread. */
    List<Translation> translateAll(List<String> sources);

    /** The probability and attention of a target that is given. On the decoding thread. */
    Translation force(String source, String target);

    /** The session's newest model; null while there is none. */
    static ObservableValue<@Nullable Decoder> newest(Session session) {
        return session.translatorProperty()
                .map(translator -> new TranslatorDecoder(
                        translator, session.trainingConfigProperty().get().threads()));
    }
}
