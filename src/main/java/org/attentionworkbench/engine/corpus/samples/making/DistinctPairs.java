package org.attentionworkbench.engine.corpus.samples.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;

/** Draws pairs until there are enough with different sources. */
public final class DistinctPairs {
    /** So many draws in a row without a new source mean that there are hardly any left. */
    private static final int MAX_VAIN_DRAWS = 20_000;

    private DistinctPairs() {}

    /**
     * @param sample its name, for the sentence
     * @param draw   makes one pair
     * @throws IllegalArgumentException for less than one pair
     * @throws Problem if the sample has not got so many distinct sources
     */
    public static List<Pair> draw(String sample, int pairs, long seed, Function<Dice, Pair> draw) {
        if (pairs < 1) {
            throw new IllegalArgumentException("pairs must be at least 1, was " + pairs);
        }
        Dice dice = new Dice(seed);
        List<Pair> drawn = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        int vain = 0;
        while (drawn.size() < pairs) {
            Pair pair = draw.apply(dice);
            if (sources.add(pair.source())) {
                drawn.add(pair);
                vain = 0;
            } else if (++vain >= MAX_VAIN_DRAWS) {
                throw new Problem("sample.tooFew", sample, pairs, drawn.size());
            }
        }
        return drawn;
    }
}
