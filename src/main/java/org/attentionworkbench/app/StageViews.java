package org.attentionworkbench.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Prepares the views of the stages one after the other, with pauses in which the window answers its user. */
final class StageViews {
    private static final Duration PAUSE = Duration.millis(250);

    private final Queue<WorkStage> waiting = new ArrayDeque<>(List.of(WorkStage.values()));
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Consumer<WorkStage> preparation;

    /** @param preparation loads the view of a stage that has none; on the window's thread */
    StageViews(Consumer<WorkStage> preparation) {
        this.preparation = preparation;
        pause.setOnFinished(finished -> next());
    }

    /** Begins; returns at once. */
    void prepare() {
        pause.playFromStart();
    }

    private void next() {
        WorkStage stage = waiting.poll();
        if (stage != null) {
            preparation.accept(stage);
            pause.playFromStart();
        }
    }
}
