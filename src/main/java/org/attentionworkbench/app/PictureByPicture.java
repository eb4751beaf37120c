package org.attentionworkbench.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Does work in pieces, one before each picture, so that the window answers its user between two of them. New work takes
 * the place of what is left of the old. On the window's thread.
 */
public final class PictureByPicture {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            proceed();
        }
    };

    /** With nothing to do. */
    public PictureByPicture() {}

    /** Does the first piece at once and each of the others before a picture; returns after the first. */
    public void run(List<Runnable> pieces) {
        waiting.clear();
        waiting.addAll(pieces);
        timer.start();
        proceed();
    }

    private void proceed() {
        Runnable piece = waiting.poll();
        if (piece == null) {
            timer.stop();
        } else {
            piece.run();
        }
    }
}
