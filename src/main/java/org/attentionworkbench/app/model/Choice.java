package org.attentionworkbench.app.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Wording;

/**
 * One of a few values, some of which other choices can rule out. What was wished for is remembered: while it is ruled out
 * the plain value stands in for it, and it comes back as soon as it can.
 *
 * @param <T> the values
 */
public final class Choice<T> {
    private final List<T> values;
    private final T plain;
    private final Function<T, Wording> against;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<T> chosen;
    private final ReadOnlyObjectWrapper<Map<T, Wording>> refusals = new ReadOnlyObjectWrapper<>(Map.of());
    private T wished;

    /**
     * @param values  what there is, the plain one first, which nothing rules out
     * @param against why a value cannot be chosen now; {@link Wording#NOTHING} if it can
     * @param changed told when somebody chooses
     */
    Choice(List<T> values, Function<T, Wording> against, Runnable changed) {
        this.values = List.copyOf(values);
        this.plain = values.get(0);
        this.against = against;
        this.changed = changed;
        this.wished = plain;
        this.chosen = new ReadOnlyObjectWrapper<>(plain);
    }

    /** What there is to choose from. */
    public List<T> values() {
        return values;
    }

    /** What is chosen: never a value that is ruled out. */
    public ReadOnlyObjectProperty<T> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is chosen. */
    public T get() {
        return chosen.get();
    }

    /** The values that are ruled out now, and why. */
    public ReadOnlyObjectProperty<Map<T, Wording>> refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /** Chooses; a value that is ruled out is taken once it can be. */
    public void choose(T value) {
        wished = value;
        settle();
        changed.run();
    }

    /** Takes over a value that is known to be possible, and tells nobody. */
    void show(T value) {
        wished = value;
        chosen.set(value);
    }

    /** Looks again at what the other choices rule out. */
    void settle() {
        Map<T, Wording> now = new LinkedHashMap<>();
        for (T value : values) {
            Wording reason = against.apply(value);
            if (!reason.equals(Wording.NOTHING)) {
                now.put(value, reason);
            }
        }
        refusals.set(Map.copyOf(now));
        chosen.set(now.containsKey(wished) ? plain : wished);
    }
}
