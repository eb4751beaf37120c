package org.attentionworkbench.engine.text;

import java.util.function.Function;

/**
 * One thing for the source and one for the target.
 *
 * @param <T> what there is on a side
 */
public record Sides<T>(T source, T target) {
    /** The same on both sides. */
    public static <T> Sides<T> both(T value) {
        return new Sides<>(value, value);
    }

    /** What there is on one of them. */
    public T of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /** Something made of each side. */
    public <R> Sides<R> map(Function<? super T, ? extends R> change) {
        return new Sides<>(change.apply(source), change.apply(target));
    }

    /** Whether the sides are equal. */
    public boolean same() {
        return source.equals(target);
    }
}
