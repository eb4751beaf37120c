package org.attentionworkbench.app.decode;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.run.RunFolder;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an {@code <unk>} while decoding: what the run was trained with, until another answer is chosen. A choice
 * holds for the newer models of the same run too; nothing of it is stored.
 */
public final class AnswerViewModel {
    private final ObservableValue<@Nullable Decoder> newest;
    private final ReadOnlyObjectWrapper<Answer> chosen = new ReadOnlyObjectWrapper<>(Answer.KEEP);
    private final ReadOnlyObjectWrapper<Map<Answer, Wording>> refusals = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Decoder> decoder = new ReadOnlyObjectWrapper<>();
    private Optional<Answer> wished = Optional.empty();
    private Optional<Path> run = Optional.empty();

    /** @param newest the newest model; null before there is one */
    public AnswerViewModel(Session session, ObservableValue<@Nullable Decoder> newest) {
        this.newest = newest;
        session.runProperty().subscribe(this::look);
        newest.subscribe(any -> settle());
    }

    /** The answer given now. */
    public ReadOnlyObjectProperty<Answer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The answers the model cannot give, and why. */
    public ReadOnlyObjectProperty<Map<Answer, Wording>> refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /** The newest model with that answer; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Decoder> decoderProperty() {
        return decoder.getReadOnlyProperty();
    }

    /** Chooses; one that the model cannot give is not taken. */
    public void choose(Answer answer) {
        if (!refusals.get().containsKey(answer)) {
            wished = Optional.of(answer);
            settle();
        }
    }

    private void look(@Nullable RunFolder now) {
        Optional<Path> path = Optional.ofNullable(now).map(RunFolder::path);
        if (!path.equals(run)) {
            run = path;
            wished = Optional.empty();
            settle();
        }
    }

    private void settle() {
        Decoder model = newest.getValue();
        if (model == null) {
            refusals.set(Map.of());
            decoder.set(null);
            return;
        }
        refusals.set(model.refusals());
        Answer answer = wished.filter(a -> !model.refusals().containsKey(a)).orElse(model.answer());
        chosen.set(answer);
        decoder.set(answer == model.answer() ? model : model.with(answer));
    }
}
