package org.attentionworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.engine.decoding.Translation;

/**
 * What the probe sentences looked like as training went on, and which moment is being looked at. While the newest moment
 * is looked at, new ones are followed. Confined to the thread of the window.
 */
public final class ProbeHistory {
    /** With more moments than this, every second one in the middle is dropped. */
    static final int MOST_MOMENTS = 600;

    private final ObservableList<Moment> moments = FXCollections.observableArrayList();
    private final ObservableList<Moment> momentsShown = FXCollections.unmodifiableObservableList(moments);
    private final IntegerProperty position = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Optional<Moment>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * The probes after some training.
     *
     * @param step   updates done
     * @param probes one for each probe sentence, in their order
     */
    public record Moment(long step, List<Translation> probes) {
        public Moment {
            probes = List.copyOf(probes);
        }
    }

    /** A history without moments. */
    public ProbeHistory() {
        position.addListener((o, old, now) -> refresh());
    }

    /** The moments, by step. */
    public ObservableList<Moment> moments() {
        return momentsShown;
    }

    /** Index of the moment looked at; -1 while there is none. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** The moment looked at. */
    public ReadOnlyObjectProperty<Optional<Moment>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Adds the newest moment; one of the same step takes the place of the last. */
    public void add(Moment moment) {
        boolean following = position.get() >= moments.size() - 1;
        if (!moments.isEmpty() && moments.get(moments.size() - 1).step() >= moment.step()) {
            moments.set(moments.size() - 1, moment);
        } else {
            moments.add(moment);
        }
        thinOut();
        position.set(following ? moments.size() - 1 : Math.min(position.get(), moments.size() - 1));
        refresh();
    }

    /** Shows other moments, the last of them first. */
    public void replace(List<Moment> others) {
        moments.setAll(others);
        position.set(moments.size() - 1);
        refresh();
    }

    /** Forgets what came after a step: a run goes on from there. */
    public void dropAfter(long step) {
        if (moments.removeIf(moment -> moment.step() > step)) {
            position.set(moments.size() - 1);
            refresh();
        }
    }

    private void thinOut() {
        if (moments.size() <= MOST_MOMENTS) {
            return;
        }
        long looked = shown.get().map(Moment::step).orElse(-1L);
        List<Moment> kept = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            if (i % 2 == 0 || i == moments.size() - 1) {
                kept.add(moments.get(i));
            }
        }
        moments.setAll(kept);
        int nearest = 0;
        while (nearest + 1 < kept.size() && kept.get(nearest + 1).step() <= looked) {
            nearest++;
        }
        position.set(nearest);
    }

    private void refresh() {
        int index = position.get();
        boolean there = index >= 0 && index < moments.size();
        shown.set(there ? Optional.of(moments.get(index)) : Optional.empty());
    }
}
