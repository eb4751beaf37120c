package org.attentionworkbench.app.train;

import java.util.concurrent.Executor;
import javafx.stage.Window;
import org.attentionworkbench.app.Question;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;

/** Asks before the window closes while a run trains: it can be stopped with a checkpoint, or the window stays. */
final class ClosingQuestion {
    private final TrainViewModel model;
    private final Texts texts;
    private final Executor ui;

    /** @param ui the window's thread */
    ClosingQuestion(TrainViewModel model, Texts texts, Executor ui) {
        this.model = model;
        this.texts = texts;
        this.ui = ui;
    }

    /**
     * @param window the one that is to close
     * @param close  closes it; run when the run is safe on disk
     */
    void ask(Window window, Runnable close) {
        if (!model.phaseProperty().get().isBusy()) {
            close.run();
            return;
        }
        var question = new Question(
                window,
                Wording.of("train.closing.title"),
                Wording.of("train.closing.text"),
                Wording.of("train.closing.stop"),
                Wording.of("train.closing.stay"),
                texts);
        ui.execute(() -> {
            question.prepare();
            ui.execute(() -> wait(question, close));
        });
    }

    private void wait(Question question, Runnable close) {
        if (question.isAnsweredYes()) {
            model.stopThen(close);
        }
    }
}
