package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LengthHistogramTest {
    private static final LengthHistogram.Labels LABELS =
            new LengthHistogram.Labels("source", "target", "length", "pairs", "nothing here");

    @Test
    void eachLengthHasItsBinWhereThereAreFew() {
        LengthBins bins = LengthBins.of(new int[] {3, 5, 5}, new int[] {4});
        assertThat(bins).isEqualTo(new LengthBins(3, 1, 3, false));
        assertThat(bins.counts(new int[] {3, 5, 5})).containsExactly(1, 0, 2);
    }

    @Test
    void everyTextIsCountedOnceHoweverLong() {
        int[] lengths = new Random(1).ints(3000, 1, 60).toArray();
        lengths[7] = 100_000;
        LengthBins bins = LengthBins.of(lengths, new int[] {900});
        assertThat(bins.open()).isTrue();
        assertThat(bins.count()).isLessThanOrEqualTo(42);
        assertThat(Arrays.stream(bins.counts(lengths)).sum()).isEqualTo(3000);
        assertThat(bins.counts(new int[] {100_000})[bins.count() - 1]).isEqualTo(1);
        assertThat(bins.counts(new int[] {900})[bins.count() - 1]).isEqualTo(1);
    }

    @Test
    void stepsAreRound() {
        assertThat(LengthBins.roundStep(0.1)).isEqualTo(1);
        assertThat(LengthBins.roundStep(3)).isEqualTo(5);
        assertThat(LengthBins.roundStep(51)).isEqualTo(100);
        assertThat(LengthBins.roundStep(1.9e9)).isEqualTo(2_000_000_000);
    }

    @Test
    void itSaysWhatItShows(@TempDir Path folder) throws Exception {
        assertThat(texts(folder, new int[] {3, 3, 4}, new int[] {2}))
                .contains("source", "target", "length", "pairs", "2", "3", "4");
        assertThat(texts(folder, new int[0], new int[0])).containsExactly("nothing here");
    }

    @Test
    void aBarThatTowersOverTheOtherSideIsCutAndSaysItsNumber(@TempDir Path folder) throws Exception {
        int[] spread = IntStream.range(0, 100).map(k -> 10 + k % 10).toArray();
        int[] all = IntStream.range(0, 100).map(k -> 10).toArray();
        assertThat(texts(folder, spread, all)).contains("↑ 100").doesNotContain("100");
        assertThat(texts(folder, all, spread)).contains("↑ 100");
    }

    @Test
    void aBarThatDoesNotTowerIsNotCut(@TempDir Path folder) throws Exception {
        int[] three = {7, 7, 7};
        int[] one = {7};
        assertThat(texts(folder, three, one)).noneMatch(text -> text.startsWith("↑"));
    }

    @Test
    void negativeLengthsAreRefused() {
        assertThatThrownBy(() -> new LengthHistogram(new int[] {1}, new int[] {-1}, LABELS, FigureStyle.DEFAULT))
                .hasMessageContaining("-1");
    }

    private static List<String> texts(Path folder, int[] sources, int[] targets) throws Exception {
        Path file = folder.resolve("lengths.svg");
        FigureExport.write(new LengthHistogram(sources, targets, LABELS, FigureStyle.DEFAULT), file);
        return FigureExportTest.texts(FigureExportTest.parse(file));
    }
}
