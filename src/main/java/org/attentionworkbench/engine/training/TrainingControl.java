package org.attentionworkbench.engine.training;

/** Asks a training run to pause, go on or stop; looked at between steps. Safe for several threads. */
public final class TrainingControl {
    private boolean paused;
    private boolean stopped;

    /** Training waits before its next step until {@link #resume()} or {@link #stop()}. */
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Training writes a checkpoint after the current step and ends; this cannot be taken back. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Waits while paused. @return whether to go on */
    synchronized boolean mayContinue() throws InterruptedException {
        while (paused && !stopped) {
            wait();
        }
        return !stopped;
    }
}
