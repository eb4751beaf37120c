package org.attentionworkbench.app.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private final Supplier<Wording> wanted;
    /** What stands in the field again once nothing else decides the number. */
    private Optional<String> own = Optional.empty();

    private NumberField(Function<String, N> parser, Predicate<N> accepted, Supplier<Wording> wanted) {
        this.parser = parser;
        this.accepted = accepted;
        this.wanted = wanted;
        text.subscribe(any -> check());
    }

    /** A whole number from min to max, both included. */
    static NumberField<Integer> whole(int min, int max) {
        return checked(Integer::valueOf, n -> n >= min && n <= max, () -> Wording.of("field.whole", min, max));
    }

    /** A whole number of at least 1. */
    static NumberField<Integer> count() {
        return checked(Integer::valueOf, n -> n >= 1, () -> Wording.of("field.count"));
    }

    /** Any whole number. */
    static NumberField<Long> seed() {
        return checked(Long::valueOf, n -> true, () -> Wording.of("field.seed"));
    }

    /** A finite number above 0. */
    static NumberField<Double> positive() {
        return checked(Double::valueOf, n -> n > 0 && !n.isInfinite(), () -> Wording.of("field.positive"));
    }

    /** A number of at least 0 and less than 1. */
    static NumberField<Double> share() {
        return checked(Double::valueOf, n -> n >= 0 && n < 1, () -> Wording.of("field.share"));
    }

    /** A finite number of at least 0. */
    static NumberField<Double> notNegative() {
        return checked(Double::valueOf, n -> n >= 0 && !n.isInfinite(), () -> Wording.of("field.notNegative"));
    }

    /**
     * A number with a condition of its own, which may depend on other fields: {@link #check()} when those change.
     *
     * @param wanted says what would be right
     */
    static <N extends Number> NumberField<N> checked(
            Function<String, N> parser, Predicate<N> accepted, Supplier<Wording> wanted) {
        return new NumberField<>(parser, accepted, wanted);
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
        return typed().filter(accepted);
    }

    private Optional<N> typed() {
        try {
            return Optional.of(parser.apply(text.get().strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Looks again whether what is typed can be used. */
    void check() {
        fault.set(value().isPresent() ? Wording.NOTHING : wanted.get());
    }

    /** Shows a number; what is typed stays as it is if it means the same. */
    void show(N number) {
        own = own.map(any -> plain(number));
        if (!number.equals(typed().orElse(null))) {
            text.set(plain(number));
        }
    }

    /** Shows a number that something else decides, until it is {@link #release released}. */
    void fix(N number) {
        own = Optional.of(own.orElse(text.get()));
        text.set(plain(number));
    }

    /** Nothing else decides the number any more: the one there was before comes back. */
    void release() {
        Optional<String> before = own;
        own = Optional.empty();
        before.ifPresent(text::set);
    }

    private static String plain(Number number) {
        return number instanceof Double
                ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
