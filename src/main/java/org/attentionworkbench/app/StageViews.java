package org.attentionworkbench.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Prepares the views of the stages one after the other, in small steps with pauses in which the window answers its user. */
final class StageViews {
    private static final Duration PAUSE = Duration.millis(30);

    private final Queue<WorkStage> waiting = new ArrayDeque<>(List.of(WorkStage.values()));
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Predicate<WorkStage> preparation;

    /** @param preparation carries out a step for a stage and says whether it was the last; on the window's thread */
    StageViews(Predicate<WorkStage> preparation) {
        this.preparation = preparation;
        pause.setOnFinished(finished -> next());
    }

    /** Begins; returns at once. */
    void prepare() {
        pause.playFromStart();
    }

    private void next() {
        WorkStage stage = waiting.peek();
        if (stage != null) {
            if (preparation.test(stage)) {
                waiting.remove();
            }
            pause.playFromStart();
        }
    }
}
