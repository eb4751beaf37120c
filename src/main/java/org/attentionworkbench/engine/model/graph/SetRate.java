package org.attentionworkbench.engine.model.graph;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that is set from outside, step by step: DL4J's own way of changing it builds the updaters anew, state
 * and all. Copies share the value, so that all layers learn at the same rate.
 */
public final class SetRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private final double[] value;

    public SetRate(@JsonProperty("value") double value) {
        this.value = new double[] {value};
    }

    private SetRate(double[] value) {
        this.value = value;
    }

    /** The rate from the next update on. */
    public void set(double rate) {
        value[0] = rate;
    }

    @JsonProperty("value")
    public double value() {
        return value[0];
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return value[0];
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public ISchedule clone() {
        return new SetRate(value);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SetRate o && o.value[0] == value[0];
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value[0]);
    }
}
