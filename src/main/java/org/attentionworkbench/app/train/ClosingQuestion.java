package org.attentionworkbench.app.train;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import org.attentionworkbench.app.Texts;

/** Asks before the window closes while a run trains: it can be stopped with a checkpoint, or the window stays. */
final class ClosingQuestion {
    private final TrainViewModel model;
    private final Texts texts;

    ClosingQuestion(TrainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** @param close closes the window; run when the run is safe on disk */
    void ask(Runnable close) {
        if (!model.phaseProperty().get().isBusy()) {
            close.run();
            return;
        }
        var stop = new ButtonType(texts.now("train.closing.stop"), ButtonBar.ButtonData.OK_DONE);
        var stay = new ButtonType(texts.now("train.closing.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var question = new Alert(Alert.AlertType.CONFIRMATION, texts.now("train.closing.text"), stop, stay);
        question.setTitle(texts.now("window.title"));
        question.setHeaderText(texts.now("train.closing.title"));
        question.getDialogPane().setId("closingQuestion");
        question.showAndWait().filter(stop::equals).ifPresent(answer -> model.stopThen(close));
    }
}
