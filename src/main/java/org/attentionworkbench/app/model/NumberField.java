package org.attentionworkbench.app.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.attentionworkbench.app.Wording;

/**
 * A number as it is being typed: the text, and what is wrong with it as long as it is no number that can be used.
 *
 * @param <N> the kind of number
 */
public final class NumberField<N extends Number> {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Wording> fault = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final Function<String, N> parser;
    private final Predicate<N> accepted;
    private final Wording wanted;

    private NumberField(Function<String, N> parser, Predicate<N> accepted, Wording wanted) {
        this.parser = parser;
        this.accepted = accepted;
        this.wanted = wanted;
        text.subscribe(typed -> fault.set(value().isPresent() ? Wording.NOTHING : wanted));
    }

    /** A whole number from min to max, both included. */
    static NumberField<Integer> whole(int min, int max) {
        return new NumberField<>(Integer::valueOf, n -> n >= min && n <= max, Wording.of("field.whole", min, max));
    }

    /** A whole number of at least 1. */
    static NumberField<Integer> count() {
        return new NumberField<>(Integer::valueOf, n -> n >= 1, Wording.of("field.count"));
    }

    /** Any whole number. */
    static NumberField<Long> seed() {
        return new NumberField<>(Long::valueOf, n -> true, Wording.of("field.seed"));
    }

    /** A finite number above 0. */
    static NumberField<Double> positive() {
        return new NumberField<>(Double::valueOf, n -> n > 0 && !n.isInfinite(), Wording.of("field.positive"));
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What would be right; {@link Wording#NOTHING} when it is. */
    public ReadOnlyObjectProperty<Wording> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** The number, if it can be used. */
    public Optional<N> value() {
        try {
            return Optional.of(parser.apply(text.get().strip())).filter(accepted);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Shows a number; what is typed stays as it is if it means the same. */
    void show(N number) {
        if (!value().equals(Optional.of(number))) {
            text.set(plain(number));
        }
    }

    private static String plain(Number number) {
        return number instanceof Double
                ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
