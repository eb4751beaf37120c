package org.attentionworkbench.engine.metrics;

import java.util.List;

/**
 * chrF2, the F-score of character n-grams of one to six characters: Popović 2015 with β = 2, over a corpus as sacreBLEU
 * does it (Post 2018): matches are summed over all pairs, then precision and recall are averaged over n.
 * <pre>
 *   chrF = 100 (1 + β²) P R / (β² P + R)
 * </pre>
 * White space does not count; a character is a Unicode code point. An n for which either side has no n-gram is left out of
 * the averages, and n-grams of an output whose reference is too short to have any are not counted.
 */
public final class Chrf {
    private static final int MAX_N = 6;
    private static final double BETA_SQUARED = 4;

    private Chrf() {}

    /**
     * @param outputs    the text of each output
     * @param references what each should have been
     * @return 0..100
     * @throws IllegalArgumentException if there are none or not as many of both
     */
    public static double corpus(List<String> outputs, List<String> references) {
        Aligned.require(outputs, references);
        List<List<Integer>> output = outputs.stream().map(Chrf::characters).toList();
        List<List<Integer>> reference =
                references.stream().map(Chrf::characters).toList();
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 1; n <= MAX_N; n++) {
            Counts counts = Counts.of(output, reference, n);
            if (counts.outputs() > 0 && counts.references() > 0) {
                precision += (double) counts.matches() / counts.outputs();
                recall += (double) counts.matches() / counts.references();
                orders++;
            }
        }
        return orders == 0 ? 0 : 100 * fScore(precision / orders, recall / orders);
    }

    private static double fScore(double precision, double recall) {
        double denominator = BETA_SQUARED * precision + recall;
        return denominator == 0 ? 0 : (1 + BETA_SQUARED) * precision * recall / denominator;
    }

    private static List<Integer> characters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .boxed()
                .toList();
    }

    /** n-grams of all outputs, of all references, and those that match. */
    private record Counts(long outputs, long references, long matches) {
        static Counts of(List<List<Integer>> outputs, List<List<Integer>> references, int n) {
            long inOutputs = 0;
            long inReferences = 0;
            long matches = 0;
            for (int i = 0; i < outputs.size(); i++) {
                int ofReference = Math.max(0, references.get(i).size() - n + 1);
                inReferences += ofReference;
                inOutputs += ofReference == 0 ? 0 : Math.max(0, outputs.get(i).size() - n + 1);
                matches += NGrams.matches(NGrams.count(outputs.get(i), n), NGrams.count(references.get(i), n));
            }
            return new Counts(inOutputs, inReferences, matches);
        }
    }
}
