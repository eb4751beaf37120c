package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Pair;

/** Measures a translator on pairs it should not have learnt from. */
public final class Evaluator {
    private Evaluator() {}

    /** Teacher-forced loss and greedy exact match only: what is wanted after every epoch. */
    public static Evaluation quick(Translator translator, List<Pair> pairs, int threads) {
        throw new UnsupportedOperationException();
    }

    /** Everything there is, alignment included where pairs have gold links and the model has attention. */
    public static Evaluation full(Translator translator, List<Pair> pairs, int threads) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param pairs      how many
     * @param loss       nats per target token, {@code <eos>} included
     * @param exactMatch share of pairs whose detokenised output is the target, 0..1
     * @param bleu       corpus BLEU 0..100, NaN from {@link #quick}
     * @param chrf       chrF2 0..100, NaN from {@link #quick}
     * @param alignment  against gold links, of teacher-forced attention; empty where there is none
     * @param outputs    the produced texts, in the order of the pairs
     */
    public record Evaluation(
            int pairs,
            double loss,
            double exactMatch,
            double bleu,
            double chrf,
            Optional<Alignment> alignment,
            List<String> outputs) {
        public double perplexity() {
            return Math.exp(loss);
        }
    }

    /** Alignment error rate, precision and recall, 0..1, over all pairs with gold links together. */
    public record Alignment(double aer, double precision, double recall) {}
}
