package org.attentionworkbench.engine.decoding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.decoding.StepReader.Detail;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * How fast a model decodes.
 *
 * @param sentences sources decoded
 * @param tokens    target tokens of the best hypotheses, {@code <eos>} included
 * @param seconds   on the clock
 */
public record DecodingRate(int sentences, long tokens, double seconds) {
    private static final int SPECIAL = Vocabulary.UNK + 1;

    /**
     * Decodes sources as an evaluation does: greedily in batches of similar length, or each with its own beam.
     *
     * @param sources ids, each ending with {@code <eos>}
     * @param threads cores to use
     */
    public static DecodingRate measure(Snapshot snapshot, int[][] sources, Beam beam, int threads) {
        Vocabulary words = numbered(snapshot.targetVocabulary());
        long start = System.nanoTime();
        List<Hypothesis> best = beam.width() == 1
                ? greedy(snapshot, sources, words, threads)
                : wide(snapshot, sources, words, beam, threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        long tokens = best.stream().mapToLong(Hypothesis::length).sum();
        return new DecodingRate(sources.length, tokens, seconds);
    }

    private static Vocabulary numbered(int size) {
        List<String> names =
                IntStream.range(SPECIAL, size).mapToObj(Integer::toString).toList();
        return Vocabulary.of(List.of(names), 1, names.size());
    }

    private static List<Hypothesis> greedy(Snapshot snapshot, int[][] sources, Vocabulary words, int threads) {
        List<int[]> batches = LengthBatches.of(sources.length, i -> sources[i].length);
        return InOrder.map(batches, threads, batch -> {
                    int[][] ids = Arrays.stream(batch).mapToObj(i -> sources[i]).toArray(int[][]::new);
                    return Greedy.decode(snapshot, ids, words, Detail.TOKENS);
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hypothesis> wide(Snapshot snapshot, int[][] sources, Vocabulary words, Beam beam, int threads) {
        return InOrder.map(Arrays.asList(sources), threads, source -> BeamSearch.decode(snapshot, source, words, beam)
                .get(0));
    }

    /** Target tokens a second. */
    public double tokensPerSecond() {
        return tokens / seconds;
    }
}
