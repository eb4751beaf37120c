package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.figures.FigureGrid.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureGridTest {
    private static final List<String> TOKENS = List.of("a", "b", "<eos>");
    private static final FigureStyle STYLE = FigureStyle.DEFAULT;

    /** Head k attends to position k only. */
    private static AttentionMap heads(int count) {
        float[][][] weights = new float[count][TOKENS.size()][TOKENS.size()];
        for (int head = 0; head < count; head++) {
            for (float[] row : weights[head]) {
                row[head % row.length] = 1;
            }
        }
        return AttentionMap.ofHeads(TOKENS, TOKENS, weights);
    }

    private static FigureGrid grid(int count) {
        return FigureGrid.heatmaps(heads(count), titles(count), STYLE);
    }

    private static List<String> titles(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> "head " + k).toList();
    }

    private static BufferedImage painted(Figure figure, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g, width, height);
        g.dispose();
        return image;
    }

    /** The middle of a cell of one of the heads is found at that cell of that head, and has the colour of that head's weight. */
    @ParameterizedTest
    @CsvSource({"2, 900, 400", "4, 900, 700", "8, 1200, 600", "3, 400, 900"})
    void whatIsUnderThePointerIsWhatIsPaintedThere(int count, int width, int height) {
        FigureGrid grid = grid(count);
        BufferedImage image = painted(grid, width, height);
        GridLayout layout = GridLayout.in(width, height, grid);
        for (int head = 0; head < count; head++) {
            Rectangle2D.Double area = layout.figure(head);
            var map = (Heatmap) grid.panels().get(head).figure();
            for (int column = 0; column < TOKENS.size(); column++) {
                var cell = new Heatmap.Cell(1, column);
                Rectangle2D bounds = map.cellBounds(cell, area.width, area.height);
                int x = (int) (area.x + bounds.getCenterX());
                int y = (int) (area.y + bounds.getCenterY());
                Place place = grid.at(x, y, width, height).orElseThrow();
                assertThat(place.panel()).isEqualTo(head);
                assertThat(map.cellAt(place.x(), place.y(), place.width(), place.height()))
                        .contains(cell);
                assertThat(image.getRGB(x, y) & 0xFFFFFF)
                        .isEqualTo(ColourMap.VIRIDIS.rgb(column == head % TOKENS.size() ? 1 : 0));
            }
        }
    }

    @Test
    void figuresDoNotOverlapAndLeaveRoomForTheColourBar() {
        GridLayout layout = GridLayout.in(900, 700, grid(5));
        for (int k = 0; k < 5; k++) {
            Rectangle2D.Double area = layout.figure(k);
            assertThat(area.intersects(layout.bar())).isFalse();
            for (int other = 0; other < k; other++) {
                assertThat(area.intersects(layout.figure(other))).isFalse();
            }
        }
        assertThat(layout.bar().getMaxX()).isLessThan(900);
        assertThat(grid(5).at(899, 350, 900, 700)).isEqualTo(Optional.empty());
    }

    @Test
    void theShapeOfTheAreaDecidesTheColumns() {
        assertThat(GridLayout.in(1600, 300, grid(4)).columns()).isEqualTo(4);
        assertThat(GridLayout.in(800, 700, grid(4)).columns()).isEqualTo(2);
        assertThat(GridLayout.in(300, 1600, grid(4)).columns()).isEqualTo(1);
    }

    @Test
    void atItsOwnSizeTheGridHasNoHolesWhereThatCanBe() {
        for (int count : new int[] {2, 4, 6, 8}) {
            FigureGrid grid = grid(count);
            Figure.Size size = grid.size();
            assertThat(count % GridLayout.in(size.width(), size.height(), grid).columns())
                    .isZero();
        }
    }

    @Test
    void oneCellIsBroughtOutInEveryFigure() {
        FigureGrid plain = grid(2);
        FigureGrid marked = plain.map(figure -> ((Heatmap) figure).select(0, 0));
        BufferedImage before = painted(plain, 800, 400);
        BufferedImage after = painted(marked, 800, 400);
        for (int head = 0; head < 2; head++) {
            Rectangle2D.Double area = GridLayout.in(800, 400, plain).figure(head);
            boolean changed = false;
            for (int x = (int) area.x; x < area.getMaxX(); x++) {
                for (int y = (int) area.y; y < area.getMaxY(); y++) {
                    changed |= before.getRGB(x, y) != after.getRGB(x, y);
                }
            }
            assertThat(changed).as("head %d", head).isTrue();
        }
    }

    @Test
    void linesOfHeadsHaveNoColourBar() {
        FigureGrid lines = FigureGrid.lines(heads(2), titles(2), STYLE);
        assertThat(GridLayout.in(800, 400, lines).bar().width).isZero();
        painted(lines, 800, 400);
    }

    @Test
    void anSvgHasTheTitleOfEveryHeadAndOneColourBar(@TempDir Path folder) throws Exception {
        FigureExport.write(grid(3), folder.resolve("heads.svg"));
        List<String> texts = FigureExportTest.texts(FigureExportTest.parse(folder.resolve("heads.svg")));
        assertThat(texts).contains("head 1", "head 2", "head 3").containsOnlyOnce("α");
    }

    @Test
    void tinyAreasAreDrawnWithoutComplaint() {
        painted(grid(8), 12, 9);
        assertThatThrownBy(() -> new FigureGrid(List.of(), STYLE)).hasMessageContaining("at least one");
    }
}
