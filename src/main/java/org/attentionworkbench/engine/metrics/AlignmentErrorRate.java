package org.attentionworkbench.engine.metrics;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.Link;

/**
 * How far predicted alignment links are from gold ones: Och and Ney 2003, section 5.1, where every gold link is sure
 * (P = S), over all pairs together.
 * <pre>
 *   precision = |A ∩ S| / |A|    recall = |A ∩ S| / |S|
 *   AER = 1 - (|A ∩ S| + |A ∩ P|) / (|A| + |S|) = 1 - 2 |A ∩ S| / (|A| + |S|)
 * </pre>
 * A predictor that gives each target token one source token cannot reach 0 where gold links a token to several: judge it by
 * its precision too.
 *
 * @param aer       0..1, smaller is better
 * @param precision 0..1; 0 if nothing was predicted
 * @param recall    0..1
 */
public record AlignmentErrorRate(double aer, double precision, double recall) {
    /**
     * @param predicted the links A of each pair
     * @param gold      the links S of each pair
     * @throws IllegalArgumentException if there are not as many of both, or no gold link at all
     */
    public static AlignmentErrorRate of(List<Set<Link>> predicted, List<Set<Link>> gold) {
        Aligned.require(predicted, gold);
        long inBoth = 0;
        long inPredicted = 0;
        long inGold = 0;
        for (int i = 0; i < gold.size(); i++) {
            inBoth += predicted.get(i).stream().filter(gold.get(i)::contains).count();
            inPredicted += predicted.get(i).size();
            inGold += gold.get(i).size();
        }
        if (inGold == 0) {
            throw new IllegalArgumentException("there is no gold link in any of the " + gold.size() + " pairs");
        }
        return new AlignmentErrorRate(
                1 - 2.0 * inBoth / (inPredicted + inGold),
                inPredicted == 0 ? 0 : (double) inBoth / inPredicted,
                (double) inBoth / inGold);
    }
}
