package org.attentionworkbench.app.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.run.NamedNumbers;

/**
 * One of several ways to do something, each with numbers of its own, such as a schedule of the learning rate.
 *
 * @param <T> the ways
 */
public final class NamedForm<T> {
    private final Choice<String> name;
    private final Map<String, Map<String, NumberField<Double>>> numbers = new LinkedHashMap<>();
    private final Function<T, NamedNumbers> named;
    private final Function<NamedNumbers, T> of;

    /**
     * @param ways    each with its usual numbers, the plain one first
     * @param named   a way's name and numbers
     * @param of      the way of that name with those numbers; refuses wrong ones
     * @param prefix  of the keys of what is said about a wrong number: with way and number added
     * @param changed told when something is chosen or typed
     */
    NamedForm(
            List<T> ways,
            Function<T, NamedNumbers> named,
            Function<NamedNumbers, T> of,
            String prefix,
            Runnable changed) {
        this.named = named;
        this.of = of;
        for (T way : ways) {
            NamedNumbers usual = named.apply(way);
            Map<String, NumberField<Double>> fields = new TreeMap<>();
            usual.numbers().forEach((number, value) -> {
                var field = NumberField.checked(
                        Double::valueOf,
                        typed -> accepts(usual, number, typed),
                        () -> Wording.of(prefix + "." + usual.name() + "." + number + ".range"));
                field.show(value);
                field.textProperty().addListener(text -> changed.run());
                fields.put(number, field);
            });
            numbers.put(usual.name(), fields);
        }
        this.name = new Choice<>(List.copyOf(numbers.keySet()), any -> Wording.NOTHING, changed);
    }

    /** Which way. */
    public Choice<String> name() {
        return name;
    }

    /** The numbers of each way, by name. */
    public Map<String, Map<String, NumberField<Double>>> numbers() {
        return numbers;
    }

    /** A number of a way; both must exist. */
    NumberField<Double> number(String way, String number) {
        return Objects.requireNonNull(Objects.requireNonNull(numbers.get(way)).get(number));
    }

    /** What is chosen, if its numbers can be used. */
    Optional<T> value() {
        Map<String, Double> values = new TreeMap<>();
        Map<String, NumberField<Double>> fields = Objects.requireNonNull(numbers.get(name.get()));
        fields.forEach((number, field) -> field.value().ifPresent(value -> values.put(number, value)));
        return values.size() < fields.size() ? Optional.empty() : way(new NamedNumbers(name.get(), values));
    }

    /** Shows a way. */
    void show(T way) {
        NamedNumbers shown = named.apply(way);
        Map<String, NumberField<Double>> fields = Objects.requireNonNull(numbers.get(shown.name()));
        shown.numbers().forEach((number, value) -> Objects.requireNonNull(fields.get(number))
                .show(value));
        name.show(shown.name());
    }

    private boolean accepts(NamedNumbers usual, String number, double typed) {
        Map<String, Double> values = new TreeMap<>(usual.numbers());
        values.put(number, typed);
        return way(new NamedNumbers(usual.name(), values)).isPresent();
    }

    private Optional<T> way(NamedNumbers numbers) {
        try {
            return Optional.of(of.apply(numbers));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
