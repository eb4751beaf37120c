package org.attentionworkbench.app;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Where work is done. Each of the working executors is one thread, so what is given to it happens in order and
 * never twice at once.
 *
 * @param loading  reading and generating corpora, writing settings and pictures
 * @param counting splitting and counting a corpus, which takes seconds for a large one and should keep nobody waiting
 * @param training the one run that trains
 * @param decoding everything that uses the session's translator, its closing included
 * @param ui       the window's thread
 */
public record Background(Executor loading, Executor counting, Executor training, Executor decoding, Executor ui) {
    /** Counting on the loading thread. */
    public Background(Executor loading, Executor training, Executor decoding, Executor ui) {
        this(loading, loading, training, decoding, ui);
    }

    /** Four daemon threads beside the window's. */
    public static Background threads(Executor ui) {
        return new Background(thread("loading"), thread("counting"), thread("training"), thread("decoding"), ui);
    }

    /** Everything at once on the calling thread: for tests of view models. */
    public static Background direct() {
        return new Background(Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    }

    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
