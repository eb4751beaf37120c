package org.attentionworkbench.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells on standard error how much of a corpus is read: a bar on a terminal, a plain line every two seconds elsewhere. What is
 * read within a second says nothing.
 */
final class ReadingProgress implements DoubleConsumer, AutoCloseable {
    private static final Duration SILENT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final int STEPS = 1000;
    private static final int BAR_WIDTH = 78;
    private static final int BAR_INTERVAL_MS = 250;

    private final Console console;
    private final String name;
    private final LongSupplier nanos;
    private final long began;
    private long next;
    private @Nullable ProgressBar bar;

    /** @param name of what is read */
    ReadingProgress(Console console, String name) {
        this(console, name, System::nanoTime);
    }

    /** @param nanos a clock */
    ReadingProgress(Console console, String name, LongSupplier nanos) {
        this.console = console;
        this.name = name;
        this.nanos = nanos;
        began = nanos.getAsLong();
        next = SILENT.toNanos();
    }

    @Override
    public void accept(double share) {
        long elapsed = nanos.getAsLong() - began;
        if (elapsed < next) {
            return;
        }
        if (console.terminal()) {
            bar().stepTo((long) (share * STEPS));
        } else {
            next = elapsed + BETWEEN_LINES.toNanos();
            console.err().println(String.format(Locale.ROOT, "reading %s: %.0f %%", name, 100 * share));
        }
    }

    private ProgressBar bar() {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(STEPS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(BAR_INTERVAL_MS)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), BAR_WIDTH))
                    .build();
        }
        return bar;
    }

    /** Ends the bar, if there is one. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
