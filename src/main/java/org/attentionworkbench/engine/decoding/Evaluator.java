package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.metrics.AlignmentErrorRate;
import org.attentionworkbench.engine.metrics.Bleu;
import org.attentionworkbench.engine.metrics.Chrf;
import org.attentionworkbench.engine.metrics.ExactMatch;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.Forced;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Tokenizer;

/** Measures a translator on pairs it should not have learnt from. */
public final class Evaluator {
    private Evaluator() {}

    /** Teacher-forced loss and greedy exact match only: what is wanted after every epoch. */
    public static Evaluation quick(Translator translator, List<Pair> pairs, int threads) {
        List<Score> scores = scores(translator, pairs, threads, false);
        List<String> outputs = outputs(translator, pairs, Beam.GREEDY, threads);
        return new Evaluation(
                pairs.size(),
                loss(scores),
                ExactMatch.share(outputs, references(translator, pairs)),
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                outputs);
    }

    /** Everything there is, decoded greedily. */
    public static Evaluation full(Translator translator, List<Pair> pairs, int threads) {
        return full(translator, pairs, Beam.GREEDY, threads);
    }

    /**
     * Everything there is, alignment included where pairs have gold links and the model has attention. BLEU counts what the
     * run's tokenizer takes for {@linkplain Tokenizer#words words}: its tokens, but of subwords and characters the words and
     * punctuation marks of the text, so that answers to unknown words can be compared. Output and target are compared normalized, if the run normalizes its targets.
     */
    public static Evaluation full(Translator translator, List<Pair> pairs, Beam beam, int threads) {
        List<Score> scores = scores(translator, pairs, threads, true);
        List<String> outputs = outputs(translator, pairs, beam, threads);
        List<String> references = references(translator, pairs);
        Tokenizer tokenizer = translator.text().targetTokenizer();
        return new Evaluation(
                pairs.size(),
                loss(scores),
                ExactMatch.share(outputs, references),
                Bleu.corpus(words(outputs, tokenizer), words(references, tokenizer)),
                Chrf.corpus(outputs, references),
                alignment(translator, pairs, scores),
                outputs);
    }

    private static List<String> outputs(Translator translator, List<Pair> pairs, Beam beam, int threads) {
        return translator.targets(pairs.stream().map(Pair::source).toList(), beam, threads);
    }

    /** The targets as they would read had the model produced them. */
    private static List<String> references(Translator translator, List<Pair> pairs) {
        Tokenizer tokenizer = translator.text().targetTokenizer();
        return pairs.stream()
                .map(pair -> tokenizer.detokenize(tokenizer.tokenize(pair.target())))
                .toList();
    }

    private static List<List<String>> words(List<String> texts, Tokenizer tokenizer) {
        return texts.stream().map(tokenizer::words).toList();
    }

    /**
     * What teacher forcing says of one pair.
     *
     * @param lossSum sum of -log p over the target tokens, in nats
     * @param tokens  target tokens, {@code <eos>} included
     * @param links   from each target token but {@code <eos>} to the source token it attended to most; none where that is
     *                {@code <eos>}, and none at all where they are not wanted
     */
    private record Score(double lossSum, int tokens, Set<Link> links) {}

    private static double loss(List<Score> scores) {
        double lossSum = scores.stream().mapToDouble(Score::lossSum).sum();
        return lossSum / scores.stream().mapToLong(Score::tokens).sum();
    }

    private static List<Score> scores(Translator translator, List<Pair> pairs, int threads, boolean withLinks) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("there is no pair to measure on");
        }
        Batch all = translator.batch(pairs);
        boolean linked = withLinks && translator.snapshot().spec().attention() != ModelSpec.Attention.NONE;
        List<int[]> batches = LengthBatches.of(
                pairs.size(), LengthBatches.MOST_ROWS, i -> all.source()[i].length + all.target()[i].length);
        return LengthBatches.map(batches, threads, batch -> translator.snapshot().force(all.chosen(batch)).stream()
                .map(forced -> score(forced, linked))
                .toList());
    }

    private static Score score(Forced forced, boolean withLinks) {
        int tokens = forced.tokenLogProbabilities().length;
        return new Score(forced.lossSum(), tokens, withLinks ? links(forced.attention()) : Set.of());
    }

    /** @param weights [target length][source length], both ending with {@code <eos>} */
    static Set<Link> links(float[][] weights) {
        Set<Link> links = new HashSet<>();
        for (int t = 0; t < weights.length - 1; t++) {
            int source = argMax(weights[t]);
            if (source < weights[t].length - 1) {
                links.add(new Link(source, t));
            }
        }
        return links;
    }

    private static int argMax(float[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[best]) {
                best = i;
            }
        }
        return best;
    }

    private static Optional<Alignment> alignment(Translator translator, List<Pair> pairs, List<Score> scores) {
        if (translator.snapshot().spec().attention() == ModelSpec.Attention.NONE) {
            return Optional.empty();
        }
        List<Set<Link>> predicted = new ArrayList<>();
        List<Set<Link>> gold = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!pairs.get(i).gold().isEmpty()) {
                predicted.add(scores.get(i).links());
                gold.add(Set.copyOf(pairs.get(i).gold()));
            }
        }
        if (gold.stream().allMatch(Collection::isEmpty)) {
            return Optional.empty();
        }
        AlignmentErrorRate rate = AlignmentErrorRate.of(predicted, gold);
        return Optional.of(new Alignment(rate.aer(), rate.precision(), rate.recall()));
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
        public Evaluation {
            outputs = List.copyOf(outputs);
        }

        public double perplexity() {
            return Math.exp(loss);
        }
    }

    /** Alignment error rate, precision and recall, 0..1, over all pairs with gold links together. */
    public record Alignment(double aer, double precision, double recall) {}
}
