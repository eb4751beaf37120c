package org.attentionworkbench.engine.model;

/**
 * Sentences as token ids, for one training step or one scoring. Rows have their own lengths: there is no padding to get
 * wrong. The arrays are not copied; do not change them while the batch is in use.
 *
 * @param source [pairs][source length], each ending with {@code <eos>} by convention, none empty
 * @param target [pairs][target length], what is to be produced, each ending with {@code <eos>}, none empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the kernels, thousands of times a minute
public record Batch(int[][] source, int[][] target) {
    public Batch {
        if (source.length == 0 || source.length != target.length) {
            throw new IllegalArgumentException("a batch needs as many sources as targets and at least one, was "
                    + source.length + " and " + target.length);
        }
    }

    /** Number of pairs. */
    public int size() {
        return source.length;
    }
}
