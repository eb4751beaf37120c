package org.attentionworkbench.app;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;

/** What the status bar says: everything the program is busy with, or that it is ready. Needs no toolkit. */
final class StatusLine {
    private final Session session;
    private final ObjectBinding<Wording> said;
    private final BooleanBinding waiting;

    StatusLine(Session session) {
        this.session = session;
        Observable[] watched = Stream.concat(
                        Stream.of(session.loadingProperty(), session.statusProperty()),
                        Arrays.stream(Activity.values()).map(session::doing))
                .toArray(Observable[]::new);
        said = Bindings.createObjectBinding(this::say, watched);
        waiting = Bindings.createBooleanBinding(this::isWaiting, watched);
    }

    /** The words. */
    ObjectBinding<Wording> said() {
        return said;
    }

    /** Whether something is on that will end by itself and soon, unlike a training. */
    BooleanBinding waiting() {
        return waiting;
    }

    private Wording say() {
        return Stream.concat(
                        session.loadingProperty().get()
                                ? Stream.of(session.statusProperty().get())
                                : Stream.empty(),
                        Arrays.stream(Activity.values())
                                .map(one -> session.doing(one).get()))
                .filter(words -> !words.equals(Wording.NOTHING))
                .distinct()
                .reduce((first, next) -> Wording.of("status.both", first, next))
                .orElse(Wording.of("status.ready"));
    }

    private boolean isWaiting() {
        return session.loadingProperty().get()
                || Arrays.stream(Activity.values())
                        .filter(one -> one != Activity.TRAINING)
                        .anyMatch(one -> !session.doing(one).get().equals(Wording.NOTHING));
    }
}
