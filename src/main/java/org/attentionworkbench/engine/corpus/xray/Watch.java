package org.attentionworkbench.engine.corpus.xray;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Who follows long work.
 *
 * @param progress  told the share that is done, 0..1
 * @param cancelled whether the work is still wanted; looked at often
 */
public record Watch(DoubleConsumer progress, BooleanSupplier cancelled) {
    /** Nobody. */
    public static final Watch NOBODY = new Watch(share -> {}, () -> false);

    private static final int EVERY = 2048;

    /**
     * Says how far it is, now and then.
     *
     * @param done how many of the pairs are done
     * @throws CancellationException if the work is not wanted any more
     */
    void at(int done, int pairs) {
        if (done % EVERY == 0) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("not wanted any more");
            }
            progress.accept(pairs == 0 ? 1 : (double) done / pairs);
        }
    }

    /** The follower of one of several equally long parts of the work. @param part from 0 */
    public Watch part(int part, int parts) {
        return new Watch(share -> progress.accept((part + share) / parts), cancelled);
    }
}
