package org.attentionworkbench.engine.run;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A choice as plain data: which one, and its numbers. This package stores choices of packages it must not know.
 *
 * @param name    e.g. {@code plateau}
 * @param numbers by name, e.g. {@code factor}
 */
public record NamedNumbers(String name, Map<String, Double> numbers) {
    public NamedNumbers {
        SortedMap<String, Double> sorted = new TreeMap<>(numbers);
        numbers = Collections.unmodifiableSortedMap(sorted);
    }

    /** A choice without numbers. */
    public static NamedNumbers of(String name) {
        return new NamedNumbers(name, Map.of());
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public double number(String number) {
        Double value = numbers.get(number);
        if (value == null) {
            throw new IllegalArgumentException(name + " lacks its " + number);
        }
        return value;
    }

    /** @throws IllegalArgumentException if there is none of that name, or it is not whole */
    public int whole(String number) {
        double value = number(number);
        if (value != (int) value) {
            throw new IllegalArgumentException(name + " needs a whole " + number + ", was " + value);
        }
        return (int) value;
    }
}
