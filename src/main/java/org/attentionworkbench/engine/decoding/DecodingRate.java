package org.attentionworkbench.engine.decoding;

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
     * Decodes sources as an evaluation does.
     *
     * @param sources ids, each ending with {@code <eos>}
     * @param threads cores to use
     */
    public static DecodingRate measure(Snapshot snapshot, int[][] sources, Beam beam, int threads) {
        var decoding = new ManySources(snapshot, numbered(snapshot.targetVocabulary()), beam, Detail.TOKENS);
        long start = System.nanoTime();
        List<Hypothesis> best = decoding.best(Sources.of(sources), threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        long tokens = best.stream().mapToLong(Hypothesis::length).sum();
        return new DecodingRate(sources.length, tokens, seconds);
    }

    private static Vocabulary numbered(int size) {
        List<String> names =
                IntStream.range(SPECIAL, size).mapToObj(Integer::toString).toList();
        return Vocabulary.of(List.of(names), 1, names.size());
    }

    /** Target tokens a second. */
    public double tokensPerSecond() {
        return tokens / seconds;
    }
}
