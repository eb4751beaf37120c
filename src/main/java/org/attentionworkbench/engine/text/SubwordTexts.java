package org.attentionworkbench.engine.text;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The texts of one side cut into the words that subwords are learnt from and are pieces of. They are read once, whatever is
 * learnt of them afterwards and from whichever of them. Immutable.
 */
public final class SubwordTexts {
    private final Normalization normalization;
    private final CutTexts words;

    private SubwordTexts(Normalization normalization, CutTexts words) {
        this.normalization = normalization;
        this.words = words;
    }

    /**
     * Cuts texts into words.
     *
     * @param size   how many there are
     * @param text   one of them, by its place from 0
     * @param before told of every place before its text is cut; what it throws ends the cutting
     */
    public static SubwordTexts of(Normalization normalization, int size, IntFunction<String> text, IntConsumer before) {
        return new SubwordTexts(
                normalization, CutTexts.of(size, text, one -> SubwordLearning.words(normalization.apply(one)), before));
    }

    /** What is done to the texts before. */
    public Normalization normalization() {
        return normalization;
    }

    /**
     * Learns what {@link Tokenizers#make} would learn from some of the texts.
     *
     * @param spec   asks for subwords after the same normalization
     * @param learnt whether a text is learnt from, by its place
     * @throws CancellationException if it is to stop
     */
    public Tokenizer learn(TokenizerSpec spec, IntPredicate learnt, BooleanSupplier stop) {
        int merges = spec.merges().orElseThrow(() -> new IllegalArgumentException("nothing to learn: " + spec));
        if (!spec.normalization().equals(normalization)) {
            throw new IllegalArgumentException("the words were not cut for " + spec);
        }
        int[] counts = words.counts(learnt);
        Map<String, Long> counted = new HashMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                counted.put(words.token(id), (long) counts[id]);
            }
        }
        Bpe bpe = new SubwordLearning(counted, stop).learn(merges, merge -> {});
        return BpeTokenizer.learnt(spec, bpe);
    }

    /**
     * The texts as a tokenizer cuts them that was learnt here.
     *
     * @param before told of every place before its text is cut; what it throws ends the cutting
     */
    public CutTexts cut(Tokenizer learnt, IntConsumer before) {
        Tokenizer plain = learnt instanceof NormalizingTokenizer normalizing ? normalizing.cutter() : learnt;
        if (!(plain instanceof BpeTokenizer subwords)) {
            throw new IllegalArgumentException("not made of words: " + learnt.id());
        }
        return words.finer(subwords::pieces, before);
    }
}
