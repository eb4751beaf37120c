package org.attentionworkbench.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.junit.jupiter.api.Test;

/** What becomes of unknown words, chosen while decoding. */
class AnswerViewModelTest {
    private final ObjectProperty<Decoder> newest = new SimpleObjectProperty<>();
    private final AnswerViewModel model = new AnswerViewModel(new Session(Runnable::run), newest);

    @Test
    void itBeginsWithTheAnswerOfTheRun() {
        newest.set(new FakeDecoder(Answer.REPLACE));
        assertThat(model.chosenProperty().get()).isEqualTo(Answer.REPLACE);
        assertThat(model.decoderProperty().get()).isSameAs(newest.get());
    }

    @Test
    void anotherAnswerIsGivenByTheSameModelAndByItsNewerOnes() {
        newest.set(new FakeDecoder());
        model.choose(Answer.REPLACE);
        assertThat(model.decoderProperty().get().translate("?").target()).isEqualTo("?");
        newest.set(new FakeDecoder());
        assertThat(model.chosenProperty().get()).isEqualTo(Answer.REPLACE);
        assertThat(model.decoderProperty().get().translate("?").target()).isEqualTo("?");
        model.choose(Answer.KEEP);
        assertThat(model.decoderProperty().get().translate("?").target()).isEqualTo("<unk>");
    }

    @Test
    void anAnswerTheModelCannotGiveIsNotTakenAndSaysWhy() {
        newest.set(new FakeDecoder());
        model.choose(Answer.COPY);
        assertThat(model.chosenProperty().get()).isEqualTo(Answer.KEEP);
        assertThat(model.refusalsProperty().get()).containsOnlyKeys(Answer.COPY);
        model.choose(Answer.REPLACE);
        newest.set(new FakeDecoder(Answer.COPY));
        assertThat(model.chosenProperty().get()).isEqualTo(Answer.COPY);
        assertThat(model.refusalsProperty().get())
                .containsEntry(Answer.REPLACE, Wording.of("fixed"))
                .containsEntry(Answer.KEEP, Wording.of("fixed"));
    }

    @Test
    void withoutAModelThereIsNoDecoder() {
        newest.set(new FakeDecoder());
        newest.set(null);
        assertThat(model.decoderProperty().get()).isNull();
        assertThat(model.refusalsProperty().get()).isEmpty();
    }
}
