package org.attentionworkbench.engine.model;

import java.util.List;

/**
 * Everything that training changes in a network, as plain arrays: what a checkpoint stores. Owned by whoever holds it;
 * the network copies it in and out.
 *
 * @param parameters   every parameter, in the network's order
 * @param updaterState the updater's memory (Adam: first, then second moments), in the order of the parameters
 * @param iteration    number of updates done
 */
@SuppressWarnings("ArrayRecordComponent") // tens of megabytes, handed over once and then left alone
public record NetworkState(List<Parameter> parameters, float[] updaterState, long iteration) {
    public NetworkState {
        parameters = List.copyOf(parameters);
    }

    /**
     * One named parameter.
     *
     * @param name   e.g. {@code decoder.outputWeights}
     * @param shape  its dimensions; rows first
     * @param values row-major
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Parameter(String name, List<Integer> shape, float[] values) {
        public Parameter {
            shape = List.copyOf(shape);
        }
    }
}
