package org.attentionworkbench.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Merge;

/**
 * Shows merges one after the other, the first ones slowly enough to be talked about, then faster and faster: they are learnt
 * far quicker than anybody can look. Needs no toolkit; somebody else keeps the time.
 */
public final class MergePlayer {
    /** So many merges are shown one by one. */
    private static final int SLOW = 12;
    /** Ticks until the next of them. */
    private static final int TICKS_A_MERGE = 6;
    /** After that, each tick shows a share of those shown: one of so many. */
    private static final int GROWTH = 12;

    private final List<LearntMerge> learnt = new ArrayList<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObservableList<LearntMerge> shown = FXCollections.observableArrayList();
    private boolean complete;
    private int ticks;

    MergePlayer() {
        position.addListener((property, before, now) -> showUpTo(now.intValue()));
    }

    /** Merges there are to show. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Merges shown, 0 to {@link #sizeProperty()}. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** Whether the next ones are shown by themselves. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The merges shown, in the order they were learnt. */
    public ObservableList<LearntMerge> shown() {
        return shown;
    }

    /** The last of them; empty before the first. */
    public Optional<LearntMerge> last() {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(shown.size() - 1));
    }

    /** The merges shown, without their numbers. */
    List<Merge> merges() {
        return shown.stream().map(LearntMerge::merge).toList();
    }

    /** Shows the next ones by themselves, from the beginning if all are shown; or waits. */
    public void playOrPause() {
        if (!playing.get() && position.get() == size.get()) {
            moveTo(0);
        }
        playing.set(!playing.get());
    }

    /** Goes forwards or, with a negative number, backwards, and stays there. */
    public void step(int merges) {
        playing.set(false);
        moveTo(position.get() + merges);
    }

    /** Shows all there are. */
    public void toEnd() {
        playing.set(false);
        moveTo(size.get());
    }

    /** Time goes on by a tenth of a second. */
    public void tick() {
        if (!playing.get()) {
            return;
        }
        ticks++;
        if (position.get() >= SLOW) {
            moveTo(position.get() + Math.max(1, position.get() / GROWTH));
        } else if (ticks >= TICKS_A_MERGE) {
            ticks = 0;
            moveTo(position.get() + 1);
        }
        if (complete && position.get() == size.get()) {
            playing.set(false);
        }
    }

    void add(List<LearntMerge> merges) {
        learnt.addAll(merges);
        size.set(learnt.size());
    }

    /** No more will be added. */
    void complete() {
        complete = true;
    }

    void clear() {
        complete = false;
        playing.set(false);
        position.set(0);
        learnt.clear();
        size.set(0);
        ticks = 0;
    }

    private void moveTo(int merges) {
        position.set(Math.max(0, Math.min(size.get(), merges)));
    }

    private void showUpTo(int merges) {
        int wanted = Math.max(0, Math.min(learnt.size(), merges));
        if (wanted < shown.size()) {
            shown.remove(wanted, shown.size());
        } else if (wanted > shown.size()) {
            shown.addAll(List.copyOf(learnt.subList(shown.size(), wanted)));
        }
    }
}
