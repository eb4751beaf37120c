package org.attentionworkbench.engine.corpus.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths, ratios, texts and numbers in their bins and classes. */
class BinsTest {
    @Test
    void eachLengthHasItsBinWhereThereAreFew() {
        LengthBins bins = LengthBins.of(IntStream.of(3, 5, 5, 4));
        assertThat(bins).isEqualTo(new LengthBins(3, 1, 3, false));
        assertThat(bins.counts(IntStream.of(3, 5, 5))).containsExactly(1, 0, 2);
    }

    @Test
    void everyTextIsCountedOnceHoweverLong() {
        int[] lengths = new Random(1).ints(3000, 1, 60).toArray();
        lengths[7] = 100_000;
        LengthBins bins = LengthBins.of(IntStream.concat(IntStream.of(lengths), IntStream.of(900)));
        assertThat(bins.open()).isTrue();
        assertThat(bins.count()).isLessThanOrEqualTo(42);
        assertThat(IntStream.of(bins.counts(IntStream.of(lengths))).sum()).isEqualTo(3000);
        assertThat(bins.of(100_000)).isEqualTo(bins.count() - 1);
        assertThat(bins.of(900)).isEqualTo(bins.count() - 1);
        assertThat(bins.to(bins.count() - 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(bins.to(0)).isEqualTo(bins.from(1) - 1);
    }

    @Test
    void noLengthsNoBins() {
        assertThat(LengthBins.of(IntStream.empty()).count()).isZero();
        assertThat(RatioBins.of(IntStream.empty()).count()).isZero();
    }

    @Test
    void stepsAreRound() {
        assertThat(LengthBins.roundStep(0.1)).isEqualTo(1);
        assertThat(LengthBins.roundStep(3)).isEqualTo(5);
        assertThat(LengthBins.roundStep(51)).isEqualTo(100);
        assertThat(LengthBins.roundStep(1.9e9)).isEqualTo(2_000_000_000);
    }

    @ParameterizedTest
    @CsvSource({"7,7,0", "5,10,4", "10,5,-4", "10,11,1", "12,13,0", "1,500,12", "500,1,-12", "0,2,4", "0,0,0"})
    void aRatioHasItsBin(int source, int target, int k) {
        assertThat(RatioBins.k(source, target)).isEqualTo(k);
    }

    @Test
    void aRatioLiesWithinItsBin() {
        var bins = new RatioBins(-12, 25);
        for (int source = 1; source < 40; source++) {
            for (int target = 1; target < 40; target++) {
                int bin = RatioBins.k(source, target) + 12;
                assertThat((double) target / source).isBetween(bins.from(bin) - 1e-9, bins.to(bin) + 1e-9);
            }
        }
        assertThat(bins.middle(12)).isEqualTo(1);
        assertThat(bins.isRound(16)).isTrue();
        assertThat(bins.isRound(17)).isFalse();
    }

    @Test
    void theBinOfEqualLengthsIsAlwaysShown() {
        assertThat(RatioBins.of(IntStream.of(3, 5))).isEqualTo(new RatioBins(0, 6));
        assertThat(RatioBins.of(IntStream.of(-3))).isEqualTo(new RatioBins(-3, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The cat sleeps. | the  cat, sleeps",
                "L'eau | l’eau!",
                "¿Qué? | qué",
                "你好，世界。 | 你好 世界",
                "ÉCOLE | école"
            })
    void textsThatReadAlikeAreFoldedAlike(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3-4 | 3*4", "3+4 | 34", "1.5 | 15", "12 3 | 1 23", "a b | ab", "ecole | école"})
    void whatMeansSomethingElseIsNotFolded(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }

    @Test
    void numbersThatShareTheirHashAreStillToldApart() {
        String[] texts = {"Aa", "BB", "Aa", "BB", "C"}; // Aa and BB have the same hash code
        var likeness = new Classes.Likeness() {
            @Override
            public int hash(int number) {
                return texts[number].hashCode();
            }

            @Override
            public boolean same(int one, int other) {
                return texts[one].equals(texts[other]);
            }
        };
        assertThat(Classes.of(5, likeness, Watch.NOBODY)).containsExactly(0, 1, 0, 1, 4);
        assertThat(Classes.of(0, likeness, Watch.NOBODY)).isEmpty();
    }
}
