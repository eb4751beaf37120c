package org.attentionworkbench.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Decoder.SourceToken;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.junit.jupiter.api.Test;

class DecodeViewModelTest {
    private final Session session = new Session(Runnable::run);
    private final FakeDecoder fake = new FakeDecoder();
    private final ObjectProperty<Decoder> decoder = new SimpleObjectProperty<>(fake);
    private final Deque<Runnable> decodingThread = new ArrayDeque<>();
    private final DecodeViewModel model = new DecodeViewModel(
            session, new Background(Runnable::run, Runnable::run, decodingThread::add, Runnable::run), decoder);

    @Test
    void unknownWordsAreMarkedWhileTyping() {
        model.sourceProperty().set("1 x 2 y x");
        assertThat(model.sourceTokens())
                .filteredOn(SourceToken::unknown)
                .extracting(SourceToken::text)
                .containsExactly("x", "y", "x");
        assertThat(model.hintProperty().get()).isEqualTo(Wording.of("decode.unknown", 2, "x  y"));
        model.sourceProperty().set("1 2");
        assertThat(model.hintProperty().get()).isEqualTo(Wording.NOTHING);
    }

    @Test
    void withoutAModelOrTextThereIsNothingToDecode() {
        assertThat(model.decodable().get()).isFalse();
        model.sourceProperty().set("1");
        assertThat(model.decodable().get()).isTrue();
        decoder.set(null);
        assertThat(model.decodable().get()).isFalse();
        model.decode();
        assertThat(decodingThread).isEmpty();
    }

    @Test
    void tokensAreRevealedOneByOne() {
        decode("1 2");
        assertThat(model.revealedProperty().get()).isZero();
        assertThat(model.revealNext()).isTrue();
        assertThat(model.revealNext()).isTrue();
        assertThat(model.revealNext()).isFalse();
        assertThat(model.revealedProperty().get()).isEqualTo(3);
        assertThat(model.revealNext()).isFalse();
    }

    @Test
    void ofACopiedTokenItIsSaidHowMuchOfItIsCopied() {
        decode("1 x");
        model.revealNext();
        model.revealNext();
        model.select(0);
        assertThat(model.alternativesTitle())
                .isEqualTo(Wording.of("decode.alternatives.copied", FakeDecoder.COPIED, 0.25, 0.75));
        model.select(1);
        assertThat(model.alternativesTitle()).isEqualTo(Wording.of("decode.alternatives", "1"));
    }

    @Test
    void aTokenThatIsNotShownYetCannotBeSelected() {
        decode("1 2");
        model.revealNext();
        model.select(1);
        assertThat(model.selectedProperty().get()).isEqualTo(-1);
        model.select(0);
        assertThat(model.selectedProperty().get()).isZero();
    }

    @Test
    void theSelectedTokenShowsItsAlternativesAndItsAttention() {
        model.stepwiseProperty().set(false);
        decode("1 2 3");
        model.select(1);
        assertThat(model.selectedStep().orElseThrow().alternatives())
                .extracting(Translation.Alternative::token)
                .containsExactly("2", "7");
        assertThat(model.weight(1)).contains(0.75f);
        assertThat(model.weight(0)).contains(0f);
        assertThat(model.weight(99)).isEmpty();
    }

    @Test
    void arrowsStayInsideTheTokens() {
        model.stepwiseProperty().set(false);
        decode("1 2");
        model.move(-1);
        assertThat(model.selectedProperty().get()).isZero();
        model.move(99);
        assertThat(model.selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void anotherAnswerToUnknownWordsMakesTheTranslationAnewAndShowsItAtOnce() {
        model.decodeAgain();
        assertThat(decodingThread).as("there is no translation yet").isEmpty();
        decode("1 ?");
        assertThat(model.translationProperty().get().orElseThrow().target()).isEqualTo("<unk> 1");
        model.revealNext();
        model.revealNext();
        model.select(1);
        decoder.set(fake.with(Answer.REPLACE));
        model.decodeAgain();
        decodingThread.remove().run();
        assertThat(model.translationProperty().get().orElseThrow().target()).isEqualTo("? 1");
        assertThat(model.revealedProperty().get()).isEqualTo(3);
        assertThat(model.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void aTranslationThatIsAwaitedIsMadeWithTheNewAnswer() {
        model.sourceProperty().set("?");
        model.decode();
        decoder.set(fake.with(Answer.REPLACE));
        model.decodeAgain();
        while (!decodingThread.isEmpty()) {
            decodingThread.remove().run();
        }
        assertThat(model.translationProperty().get().orElseThrow().target()).isEqualTo("?");
    }

    @Test
    void theAnswerToAnEarlierRequestIsDropped() {
        model.sourceProperty().set("1");
        model.decode();
        model.sourceProperty().set("1 2");
        model.decode();
        decodingThread.remove().run();
        assertThat(model.translationProperty().get()).isEmpty();
        assertThat(session.decodingProperty().get()).isTrue();
        decodingThread.remove().run();
        assertThat(model.translationProperty().get().orElseThrow().target()).isEqualTo("2 1");
        assertThat(session.decodingProperty().get()).isFalse();
    }

    @Test
    void anotherSourceTakesTheOldAnswerAway() {
        decode("1 2");
        model.revealNext();
        model.sourceProperty().set("1 2 3");
        assertThat(model.translationProperty().get()).isEmpty();
        assertThat(model.revealedProperty().get()).isZero();
    }

    @Test
    void afterDecodingTheEndIsAmongTheSourceTokens() {
        decode("1 x");
        assertThat(model.sourceTokens())
                .containsExactly(
                        new SourceToken("1", false), new SourceToken("x", true), new SourceToken("<eos>", false));
    }

    @Test
    void aProblemIsSaidInWords() {
        fake.broken = true;
        decode("1");
        assertThat(model.failureProperty().get().key()).isEqualTo("notice.sentence");
        assertThat(session.decodingProperty().get()).isFalse();
    }

    @Test
    void whatWasDecodedIsWhatTheAttentionStageLooksAt() {
        decode("3 2 1");
        assertThat(session.inspectedProperty().get())
                .isEqualTo(model.translationProperty().get().orElseThrow());
    }

    private void decode(String source) {
        model.sourceProperty().set(source);
        model.decode();
        decodingThread.remove().run();
    }
}
