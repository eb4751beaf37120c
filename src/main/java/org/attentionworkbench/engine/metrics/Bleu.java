package org.attentionworkbench.engine.metrics;

import java.util.List;

/**
 * Corpus BLEU with n-grams up to four and one reference: Papineni, Roukos, Ward and Zhu 2002, section 2.3.
 * <pre>
 *   p[n]  = clipped n-gram matches of all outputs / n-grams of all outputs
 *   BP    = 1 if c > r, else exp(1 - r / c)      c, r: tokens of all outputs, of all references
 *   BLEU  = 100 BP exp((ln p[1] + ln p[2] + ln p[3] + ln p[4]) / 4)
 * </pre>
 * Where some p[n] has no match it is smoothed as in sacreBLEU ("exp", Post 2018): the k-th such n counts 1/2^k of a
 * match. With no match at all, or no output as long as four tokens, it is 0. The tokens are the caller's: unlike sacreBLEU
 * nothing is split off here.
 */
public final class Bleu {
    private static final int MAX_N = 4;

    private Bleu() {}

    /**
     * @param outputs    the tokens of each output
     * @param references the tokens of what each should have been
     * @return 0..100
     * @throws IllegalArgumentException if there are none or not as many of both
     */
    public static double corpus(List<List<String>> outputs, List<List<String>> references) {
        Aligned.require(outputs, references);
        double logSum = 0;
        double smoothing = 1;
        boolean anyMatch = false;
        for (int n = 1; n <= MAX_N; n++) {
            long matches = 0;
            long total = 0;
            for (int i = 0; i < outputs.size(); i++) {
                matches += NGrams.matches(NGrams.count(outputs.get(i), n), NGrams.count(references.get(i), n));
                total += Math.max(0, outputs.get(i).size() - n + 1);
            }
            if (total == 0) {
                return 0;
            }
            anyMatch |= matches > 0;
            smoothing = matches == 0 ? smoothing / 2 : smoothing;
            logSum += Math.log((matches == 0 ? smoothing : matches) / total);
        }
        return anyMatch ? 100 * brevityPenalty(length(outputs), length(references)) * Math.exp(logSum / MAX_N) : 0;
    }

    private static double brevityPenalty(long output, long reference) {
        return output >= reference ? 1 : Math.exp(1 - (double) reference / output);
    }

    private static long length(List<List<String>> sequences) {
        return sequences.stream().mapToLong(List::size).sum();
    }
}
