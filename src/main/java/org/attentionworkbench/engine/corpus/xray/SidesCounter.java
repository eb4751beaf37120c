package org.attentionworkbench.engine.corpus.xray;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.jspecify.annotations.Nullable;

/** Counts both sides of a corpus at the same time, each by a {@link SideCounter}. For one thread at a time. */
public final class SidesCounter {
    private final Sides<SideCounter> counters = new Sides<>(new SideCounter(Side.SOURCE), new SideCounter(Side.TARGET));

    /**
     * Counts both sides, one of them by the calling thread. If one fails the other is given up.
     *
     * @param cancelled looked at often, by two threads
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     * @throws org.attentionworkbench.engine.Problem      if the file of a tokenizer cannot be used
     */
    public Sides<CountedSide> count(
            MarkedPairs pairs, Sides<TokenizerSpec> specs, CountedSide.Limits limits, BooleanSupplier cancelled) {
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var watch = new Watch(share -> {}, () -> failure.get() != null || cancelled.getAsBoolean());
        CompletableFuture<CountedSide> target = CompletableFuture.supplyAsync(
                noting(failure, () -> counters.target().count(pairs, specs.target(), limits, watch)));
        try {
            CountedSide source = noting(failure, () -> counters.source().count(pairs, specs.source(), limits, watch))
                    .get();
            return new Sides<>(source, target.join());
        } catch (RuntimeException failed) {
            target.handle((side, also) -> Optional.ofNullable(side)).join(); // it ends before anybody counts again
            RuntimeException first = failure.get();
            throw first == null ? failed : first;
        }
    }

    private static <T> Supplier<T> noting(AtomicReference<@Nullable RuntimeException> failure, Supplier<T> work) {
        return () -> {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
                throw failed;
            }
        };
    }
}
