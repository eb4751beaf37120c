package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.figures.Heatmap.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeatmapTest {
    private static final FigureStyle STYLE = FigureStyle.DEFAULT;

    static Stream<Arguments> mapsInAreas() {
        return Stream.of(
                        Maps.ENGLISH_FRENCH,
                        Maps.CHINESE_ENGLISH,
                        Maps.DATE,
                        Maps.square(1),
                        Maps.square(2),
                        Maps.square(60),
                        Maps.square(200))
                .flatMap(map -> Stream.of(
                        Arguments.of(map, 0, 0),
                        Arguments.of(map, 900, 700),
                        Arguments.of(map, 420, 220),
                        Arguments.of(map, 300, 600)));
    }

    @ParameterizedTest
    @MethodSource("mapsInAreas")
    void everyCellIsWhereItSaysItIsAndHasTheColourOfItsWeight(AttentionMap map, double width, double height) {
        Heatmap heatmap = new Heatmap(map, STYLE);
        Figure.Size area = area(heatmap, width, height);
        BufferedImage image = painted(heatmap, area);
        for (int t = 0; t < map.targetTokens().size(); t++) {
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                Rectangle2D bounds = heatmap.cellBounds(new Cell(t, i), area.width(), area.height());
                double x = bounds.getCenterX();
                double y = bounds.getCenterY();
                assertThat(heatmap.cellAt(x, y, area.width(), area.height())).contains(new Cell(t, i));
                if (Math.min(bounds.getWidth(), bounds.getHeight()) >= 1) {
                    assertThat(image.getRGB((int) x, (int) y) & 0xFFFFFF)
                            .as("cell %d, %d", t, i)
                            .isEqualTo(ColourMap.VIRIDIS.rgb(map.weight(t, i)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mapsInAreas")
    void labelsNeitherTouchNorLeaveTheArea(AttentionMap map, double width, double height) {
        Heatmap heatmap = new Heatmap(map, STYLE);
        Figure.Size area = area(heatmap, width, height);
        HeatmapLayout layout = heatmap.layout(area.width(), area.height());
        List<Shape> labels = outlines(layout);
        var inside = new Rectangle2D.Double(0, 0, area.width(), area.height());
        for (int a = 0; a < labels.size(); a++) {
            assertThat(inside.contains(labels.get(a).getBounds2D()))
                    .as("label %d", a)
                    .isTrue();
            for (int b = a + 1; b < labels.size(); b++) {
                assertThat(overlap(labels.get(a), labels.get(b)))
                        .as("labels %d and %d", a, b)
                        .isFalse();
            }
        }
        assertThat(labels).hasSizeGreaterThanOrEqualTo(2);
        assertThat(inside.contains(layout.grid())).isTrue();
    }

    /** The letters' height, which is less than a line's. */
    private static List<Shape> outlines(HeatmapLayout layout) {
        var axes = new HeatmapAxes(layout, Palette.of(false), Optional.empty());
        double font = layout.fontSize();
        List<Shape> shapes = new ArrayList<>();
        for (int t = 0; t < layout.rows().size(); t += layout.rowStep()) {
            double width = layout.rows().get(t).width(font);
            shapes.add(
                    axes.rowPlace(t).createTransformedShape(new Rectangle2D.Double(0, -0.4 * font, width, 0.8 * font)));
        }
        for (int i = 0; i < layout.columns().size(); i += layout.columnStep()) {
            double width = layout.columns().get(i).width(font);
            shapes.add(axes.columnPlace(i)
                    .createTransformedShape(new Rectangle2D.Double(0, -0.4 * font, width, 0.8 * font)));
        }
        return shapes;
    }

    private static boolean overlap(Shape one, Shape other) {
        if (!one.getBounds2D().intersects(other.getBounds2D())) {
            return false;
        }
        Area both = new Area(one);
        both.intersect(new Area(other));
        return !both.isEmpty();
    }

    @Test
    void atItsNaturalSizeTheCellsAreSquareAndNothingIsCut() {
        for (AttentionMap map : List.of(Maps.ENGLISH_FRENCH, Maps.CHINESE_ENGLISH, Maps.DATE, Maps.square(60))) {
            Heatmap heatmap = new Heatmap(map, STYLE);
            HeatmapLayout layout =
                    heatmap.layout(heatmap.size().width(), heatmap.size().height());
            assertThat(layout.cellWidth()).isEqualTo(layout.cellHeight());
            assertThat(layout.rowStep()).isEqualTo(1);
            assertThat(layout.columnStep()).isEqualTo(1);
            assertThat(layout.columns()).noneMatch(l -> l.text().endsWith("..."));
        }
    }

    @Test
    void charactersStandUprightAndOnlyTheWideSignForTheEndLeans() {
        Heatmap heatmap = new Heatmap(Maps.DATE, STYLE);
        HeatmapLayout layout =
                heatmap.layout(heatmap.size().width(), heatmap.size().height());
        int last = layout.columns().size() - 1;
        assertThat(layout.isHorizontal(0)).isTrue();
        assertThat(layout.isHorizontal(last - 1)).isTrue();
        assertThat(layout.isHorizontal(last)).isFalse();
    }

    @Test
    void thereIsNoCellBesideTheGrid() {
        Heatmap heatmap = new Heatmap(Maps.ENGLISH_FRENCH, STYLE);
        assertThat(heatmap.cellAt(1, 1, 700, 500)).isEmpty();
        assertThat(heatmap.cellAt(699, 499, 700, 500)).isEmpty();
    }

    @Test
    void theColourBarRunsFromZeroBelowToOneAbove() {
        Heatmap heatmap = new Heatmap(Maps.ENGLISH_FRENCH, STYLE);
        BufferedImage image = painted(heatmap, heatmap.size());
        Rectangle2D bar =
                heatmap.layout(heatmap.size().width(), heatmap.size().height()).bar();
        int x = (int) bar.getCenterX();
        assertThat(image.getRGB(x, (int) bar.getMaxY() - 2) & 0xFFFFFF).isIn(near(1 / 255.0));
        assertThat(image.getRGB(x, (int) bar.getCenterY()) & 0xFFFFFF).isIn(near(0.5));
        assertThat(image.getRGB(x, (int) bar.getY() + 2) & 0xFFFFFF).isIn(near(254 / 255.0));
    }

    private static List<Integer> near(double value) {
        return Stream.of(-2, -1, 0, 1, 2)
                .map(k -> ColourMap.VIRIDIS.rgb(value + k / 255.0))
                .toList();
    }

    @Test
    void aSelectionFramesItsCellAndLeavesTheColoursAlone() {
        Heatmap plain = new Heatmap(Maps.ENGLISH_FRENCH, STYLE);
        Heatmap selected = plain.select(3, 5);
        BufferedImage before = painted(plain, plain.size());
        BufferedImage after = painted(selected, plain.size());
        Rectangle2D cell = plain.cellBounds(
                new Cell(3, 5), plain.size().width(), plain.size().height());
        int middleX = (int) cell.getCenterX();
        int middleY = (int) cell.getCenterY();
        assertThat(after.getRGB(middleX, middleY)).isEqualTo(before.getRGB(middleX, middleY));
        assertThat(after.getRGB((int) cell.getX() - 1, middleY)).isEqualTo(0xFFFFFFFF);
        assertThat(after.getRGB((int) cell.getX() - 4, middleY)).isEqualTo(0xFF000000);
        int labelX =
                (int) plain.layout(plain.size().width(), plain.size().height()).grid().x - 4;
        assertThat(after.getRGB(labelX, middleY)).isNotEqualTo(before.getRGB(labelX, middleY));
    }

    @Test
    void goldLinksAreMarkedAndThoseOutsideLeftOut() {
        Heatmap plain = new Heatmap(Maps.CHINESE_ENGLISH, STYLE);
        Heatmap gold = plain.withGold(List.of(new Link(2, 1), new Link(99, 1), new Link(1, 99)));
        BufferedImage before = painted(plain, plain.size());
        BufferedImage after = painted(gold, plain.size());
        for (int t = 0; t < 8; t++) {
            for (int i = 0; i < 10; i++) {
                Rectangle2D c = plain.cellBounds(
                        new Cell(t, i), plain.size().width(), plain.size().height());
                boolean changed = false;
                for (int x = (int) c.getMinX(); x < c.getMaxX(); x++) {
                    changed |= after.getRGB(x, (int) c.getCenterY()) != before.getRGB(x, (int) c.getCenterY());
                }
                assertThat(changed).as("cell %d, %d", t, i).isEqualTo(t == 1 && i == 2);
            }
        }
    }

    @Test
    void cellsThatDoNotExistAreRefused() {
        Heatmap heatmap = new Heatmap(Maps.square(2), STYLE);
        assertThatThrownBy(() -> heatmap.select(2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> heatmap.cellBounds(new Cell(0, 2), 100, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mapsWithoutRowsOrColumnsAndTinyAreasAreDrawnWithoutComplaint() {
        AttentionMap nothing = new AttentionMap(List.of(), List.of(), new float[0][]);
        AttentionMap noRows = new AttentionMap(List.of("a"), List.of(), new float[0][]);
        AttentionMap noColumns = new AttentionMap(List.of(), List.of("a"), new float[1][0]);
        for (AttentionMap map : List.of(nothing, noRows, noColumns, Maps.square(60))) {
            Heatmap heatmap = new Heatmap(map, STYLE.withNumbers(true));
            painted(heatmap, heatmap.size());
            painted(heatmap, new Figure.Size(20, 12));
            assertThat(heatmap.cellAt(-5, -5, 200, 200)).isEmpty();
        }
    }

    @Test
    void numbersAreShownWithTwoDecimals() {
        assertThat(HeatmapCells.number(0)).isEqualTo("0");
        assertThat(HeatmapCells.number(7)).isEqualTo(".07");
        assertThat(HeatmapCells.number(100)).isEqualTo("1.00");
    }

    @Test
    void paintingLeavesTheGraphicsAsItWas() {
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(2, 2);
        var transform = g.getTransform();
        var colour = g.getColor();
        new Heatmap(Maps.ENGLISH_FRENCH, STYLE).paint(g, 150, 150);
        assertThat(g.getTransform()).isEqualTo(transform);
        assertThat(g.getColor()).isEqualTo(colour);
    }

    private static Figure.Size area(Heatmap heatmap, double width, double height) {
        return width == 0 ? heatmap.size() : new Figure.Size(width, height);
    }

    private static BufferedImage painted(Heatmap heatmap, Figure.Size size) {
        var image = new BufferedImage((int) size.width(), (int) size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        heatmap.paint(g, size.width(), size.height());
        g.dispose();
        return image;
    }
}
