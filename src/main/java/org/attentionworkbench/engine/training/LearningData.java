package org.attentionworkbench.engine.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.text.Copies;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/** A corpus as the network sees it: the training pairs as ids, and the held-out pairs that are evaluated. */
final class LearningData {
    /**
     * No more held-out pairs than these are evaluated after an epoch, for the loss and for the exact match; of more, so
     * many are chosen by the seed, the same ones after every epoch.
     */
    static final int MAX_EVALUATED_PAIRS = 2000;

    private final TextSide text;
    private final int[][] sources;
    private final int[][] targets;
    private final int[][] copies;
    private final List<Pair> evaluated;

    private LearningData(TextSide text, int[][] sources, int[][] targets, int[][] copies, List<Pair> evaluated) {
        this.text = text;
        this.sources = sources;
        this.targets = targets;
        this.copies = copies;
        this.evaluated = evaluated;
    }

    /**
     * @param copying whether the model learns to copy from the source
     * @throws Problem if there is nothing to learn or nothing to evaluate
     */
    static LearningData of(Corpus corpus, TextSide text, boolean copying, long seed) {
        requirePairs(corpus);
        List<Pair> evaluated = evaluated(corpus.heldOut(), seed);
        int[][] sources = ids(corpus, Pair::source, text.sourceTokenizer(), text.sourceVocabulary());
        if (!copying) {
            int[][] targets = ids(corpus, Pair::target, text.targetTokenizer(), text.targetVocabulary());
            return new LearningData(text, sources, targets, new int[0][], evaluated);
        }
        int[][] targets = new int[sources.length][];
        int[][] copies = new int[sources.length][];
        for (int i = 0; i < sources.length; i++) {
            Pair pair = corpus.training().get(i);
            Copies held = text.copies(text.sourceTokenizer().tokenize(pair.source()));
            copies[i] = held.ids();
            targets[i] = held.encode(text.targetTokenizer().tokenize(pair.target()));
        }
        return new LearningData(text, sources, targets, copies, evaluated);
    }

    /** @throws Problem if there is nothing to learn or nothing to evaluate */
    static void requirePairs(Corpus corpus) {
        if (corpus.training().isEmpty() || corpus.heldOut().isEmpty()) {
            throw new Problem(
                    "training.tooFewPairs",
                    corpus.name(),
                    corpus.training().size(),
                    corpus.heldOut().size());
        }
    }

    private static int[][] ids(Corpus corpus, Function<Pair, String> side, Tokenizer tokenizer, Vocabulary vocabulary) {
        return corpus.training().stream()
                .map(pair -> vocabulary.encode(tokenizer.tokenize(side.apply(pair))))
                .toArray(int[][]::new);
    }

    private static List<Pair> evaluated(List<Pair> heldOut, long seed) {
        if (heldOut.size() <= MAX_EVALUATED_PAIRS) {
            return heldOut;
        }
        int[] order = IntStream.range(0, heldOut.size()).toArray();
        new KeyedRandom(seed, KeyedRandom.Purpose.EVALUATED_PAIRS, 0).shuffle(order);
        return Arrays.stream(order, 0, MAX_EVALUATED_PAIRS)
                .sorted()
                .mapToObj(heldOut::get)
                .toList();
    }

    TextSide text() {
        return text;
    }

    /** The held-out pairs that are evaluated after every epoch. */
    List<Pair> evaluated() {
        return evaluated;
    }

    BatchPlan plan(TrainingConfig config, int epoch) {
        return BatchPlan.of(lengths(sources), lengths(targets), config.batchSize(), config.seed(), epoch);
    }

    /** Of several batches each, if they are accumulated; the last step of an epoch may have fewer. */
    int stepsPerEpoch(TrainingConfig config) {
        int batches = BatchPlan.batches(sources.length, config.batchSize());
        return BatchPlan.batches(batches, config.method().accumulation());
    }

    /** Steps when all epochs are done. */
    long totalSteps(TrainingConfig config) {
        return (long) stepsPerEpoch(config) * config.epochs();
    }

    private static int[] lengths(int[][] sequences) {
        return Arrays.stream(sequences).mapToInt(ids -> ids.length).toArray();
    }

    /** The pairs of these indices. */
    Batch batch(int[] pairs) {
        int[][] source = Batch.chosen(sources, pairs);
        int[][] target = Batch.chosen(targets, pairs);
        return copies.length == 0
                ? new Batch(source, target)
                : Batch.copying(
                        source,
                        Batch.chosen(copies, pairs),
                        target,
                        text.targetVocabulary().size());
    }
}
