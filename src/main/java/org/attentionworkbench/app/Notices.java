package org.attentionworkbench.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.engine.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window has to tell the user, one at a time; technical details go to the log. */
public final class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    /** More sentences are not read. */
    private static final int MOST_TOGETHER = 3;

    /** How grave a notice is. */
    public enum Kind {
        INFORMATION,
        PROBLEM
    }

    /**
     * One thing to tell.
     *
     * @param kind    how grave it is
     * @param title   a few words
     * @param wording what, where, what to do
     */
    public record Notice(Kind kind, Wording title, Wording wording) {}

    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();
    private final Executor ui;

    /** @param ui the window's thread */
    public Notices(Executor ui) {
        this.ui = ui;
    }

    /** What is shown now; null when there is nothing to tell. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Tells something that is no problem. Any thread. */
    public void tell(Wording title, Wording wording) {
        show(new Notice(Kind.INFORMATION, title, wording));
    }

    /**
     * Tells what went wrong: a {@link Problem} in its own words, anything else as a fault of the program. Being
     * cancelled is no problem. Any thread.
     */
    public void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            return;
        }
        if (cause instanceof Problem problem) {
            log.info("{}", problem.getMessage(), problem);
            show(new Notice(Kind.PROBLEM, Wording.of("notice.problem"), Wording.of("notice.sentence", problem)));
        } else {
            log.error("a fault of the program", cause);
            show(new Notice(Kind.PROBLEM, Wording.of("notice.fault"), Wording.of("notice.fault.text")));
        }
    }

    /** Tells several problems that came together, each in its own words; of many the first ones. Any thread. */
    public void failed(List<Problem> together) {
        together.forEach(problem -> log.info("{}", problem.getMessage(), problem));
        together.stream()
                .limit(MOST_TOGETHER)
                .map(problem -> Wording.of("notice.sentence", problem))
                .reduce((first, next) -> Wording.of("notice.both", first, next))
                .ifPresent(all -> show(new Notice(Kind.PROBLEM, Wording.of("notice.problem"), all)));
    }

    /** The user has read it. */
    public void dismiss() {
        current.set(null);
    }

    private void show(Notice notice) {
        ui.execute(() -> current.set(notice));
    }
}
