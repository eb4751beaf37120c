package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link BarChart}, {@link TokenBars} and {@link CurveChart}. */
class BarFiguresTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    private static final BarChart.Labels LABELS = new BarChart.Labels("length", "pairs", "nothing here");
    private static final TokenBars.Labels WORDS = new TokenBars.Labels("token", "count", "nothing here");

    @TempDir
    Path folder;

    @Test
    void theBarPointedAtIsTheOnePainted() {
        for (BarFigure figure : List.of(chart(0, 0, 9, 0), tokens())) {
            BufferedImage plain = image(figure);
            for (int bar = 0; bar < figure.bars(); bar++) {
                BufferedImage marked = image(figure.select(bar));
                for (int y = 1; y < HEIGHT; y += 7) {
                    for (int x = 1; x < WIDTH; x += 7) {
                        if (plain.getRGB(x, y) != marked.getRGB(x, y)) {
                            assertThat(figure.barAt(x, y, WIDTH, HEIGHT)).hasValue(bar);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyBarCanBePointedAt() {
        for (BarFigure figure : List.of(chart(1, 2, 3, 4, 0, 6), tokens())) {
            assertThat(IntStream.range(0, WIDTH * HEIGHT)
                            .mapToObj(i -> figure.barAt(i % WIDTH, i / WIDTH, WIDTH, HEIGHT))
                            .flatMapToInt(
                                    found -> found.isPresent() ? IntStream.of(found.getAsInt()) : IntStream.empty())
                            .distinct()
                            .sorted())
                    .containsExactlyElementsOf(
                            IntStream.range(0, figure.bars()).boxed().toList());
            assertThat(figure.barAt(-3, 50, WIDTH, HEIGHT)).isEmpty();
            assertThat(figure.barAt(50, HEIGHT + 1, WIDTH, HEIGHT)).isEmpty();
        }
    }

    @Test
    void theySayWhatABarCounts() {
        assertThat(chart(3, 0).count(0)).isEqualTo(3);
        assertThat(chart(3, 0).count(1)).isZero();
        assertThat(tokens().count(1)).isEqualTo(7);
    }

    @Test
    void whatIsMarkedMustBeThere() {
        for (BarFigure figure : List.of(chart(1, 2), tokens())) {
            assertThatThrownBy(() -> figure.select(figure.bars())).hasMessageContaining("there is no bar");
            assertThatThrownBy(() -> figure.select(-2)).hasMessageContaining("-2");
            assertThat(figure.select(-1).bars()).isEqualTo(figure.bars());
        }
        assertThatThrownBy(() -> chart(-1)).hasMessageContaining("-1");
    }

    @Test
    void theySayWhatTheyShow() throws Exception {
        assertThat(texts(chart(3, 0, 1200))).contains("length", "pairs", "10", "11", "12", "1,000");
        assertThat(texts(chart())).containsExactly("nothing here");
        assertThat(texts(tokens())).contains("le", "chat", "‹unk›", "12,345", "7", "1");
        assertThat(texts(new TokenBars(List.of(), WORDS, Series.FIRST, FigureStyle.DEFAULT)))
                .containsExactly("nothing here");
    }

    @Test
    void crowdedTicksAreThinnedToRoundOnesAndTheLastStays() throws Exception {
        List<BarChart.Bar> bars = IntStream.range(0, 100)
                .mapToObj(i -> new BarChart.Bar("b", i == 99 ? "≥1099" : "" + (1000 + i), 1000 + i, i))
                .toList();
        List<String> texts = texts(new BarChart(bars, LABELS, Series.FIRST, FigureStyle.DEFAULT));
        assertThat(texts).contains("1000", "≥1099").doesNotContain("1001", "1098");
    }

    @Test
    void theirNumbersAreATable() throws Exception {
        assertThat(csv(chart(3, 0))).containsExactly("length,pairs", "bin 10,3", "bin 11,0");
        assertThat(csv(tokens())).containsExactly("token,count", "le,12345", "chat,7", "<unk>,1");
        assertThat(csv(curves(false))).startsWith(",read,distinct", "source,0,0", "source,10,4.5");
    }

    @Test
    void curvesDifferInMoreThanColourAndLogarithmicOnesLeaveZeroOut() throws Exception {
        assertThat(texts(curves(false))).contains("source", "target", "read", "1,000");
        assertThat(texts(curves(true))).contains("source", "target", "100");
        FigureExport.write(curves(true), folder.resolve("dashes.svg"));
        assertThat(Files.readString(folder.resolve("dashes.svg"))).contains("stroke-dasharray");
        new CurveChart(List.of(), new CurveChart.Labels("a", "b"), true, FigureStyle.DEFAULT)
                .paint(new BufferedImage(99, 99, BufferedImage.TYPE_INT_RGB).createGraphics(), 99, 99);
    }

    private static CurveChart curves(boolean logarithmic) {
        return new CurveChart(
                List.of(line("source", Series.FIRST), line("target", Series.SECOND)),
                new CurveChart.Labels("read", "distinct"),
                logarithmic,
                FigureStyle.DEFAULT);
    }

    private static CurveChart.Line line(String name, Series series) {
        return new CurveChart.Line(
                name,
                series,
                List.of(new CurveChart.Point(0, 0), new CurveChart.Point(10, 4.5), new CurveChart.Point(1000, 200)));
    }

    private static BarChart chart(int... counts) {
        return new BarChart(
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new BarChart.Bar("bin " + (10 + i), "" + (10 + i), 10 + i, counts[i]))
                        .toList(),
                LABELS,
                Series.FIRST,
                FigureStyle.DEFAULT);
    }

    private static TokenBars tokens() {
        return new TokenBars(
                List.of(new TokenBars.Row("le", 12_345), new TokenBars.Row("chat", 7), new TokenBars.Row("<unk>", 1)),
                WORDS,
                Series.SECOND,
                FigureStyle.DEFAULT);
    }

    private static BufferedImage image(Figure figure) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g, WIDTH, HEIGHT);
        g.dispose();
        return image;
    }

    private List<String> texts(Figure figure) throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureExport.write(figure, file);
        return FigureExportTest.texts(FigureExportTest.parse(file));
    }

    private List<String> csv(TableFigure figure) throws Exception {
        Path file = folder.resolve("figure.csv");
        FigureExport.writeCsv(figure, file);
        return Files.readAllLines(file);
    }
}
