package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.text.Sides;
import org.junit.jupiter.api.Test;

class AlignmentLinesTest {
    private static final AttentionMap CROSSED =
            new AttentionMap(List.of("a", "b"), List.of("x", "y"), new float[][] {{0, 1}, {1, 0}});

    @Test
    void aLineLeadsFromEachTokenToWhatItAttendsTo() {
        AlignmentLines crossed = new AlignmentLines(CROSSED, FigureStyle.DEFAULT);
        AlignmentLines straight = new AlignmentLines(
                new AttentionMap(List.of("a", "b"), List.of("x", "y"), new float[][] {{1, 0}, {0, 1}}),
                FigureStyle.DEFAULT);
        assertThat(inked(painted(crossed, 300, 200), 150, 100)).isTrue();
        assertThat(inked(painted(straight, 300, 200), 150, 100)).isFalse();
    }

    @Test
    void focusBringsOutOneTokenAndPalesTheOthers() {
        AlignmentLines plain = new AlignmentLines(CROSSED, FigureStyle.DEFAULT);
        BufferedImage all = painted(plain, 300, 200);
        BufferedImage one = painted(plain.focus(0), 300, 200);
        assertThat(saturated(all)).isGreaterThan(3 * saturated(one) / 2).isPositive();
        assertThat(saturated(one)).isPositive();
        assertThatThrownBy(() -> plain.focus(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLinesOfASourceTokenCanBeBroughtOutToo() {
        AlignmentLines plain = new AlignmentLines(CROSSED, FigureStyle.DEFAULT);
        BufferedImage all = painted(plain, 300, 200);
        BufferedImage one = painted(plain.focusSource(1), 300, 200);
        assertThat(saturated(all)).isGreaterThan(3 * saturated(one) / 2).isPositive();
        assertThat(saturated(one)).isPositive();
        assertThat(plain.sourceAt(290, 8, 300, 200)).hasValue(1);
        assertThat(plain.sourceAt(290, 100, 300, 200)).isEmpty();
        assertThatThrownBy(() -> plain.focusSource(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markedTokensAreUnderlinedOnEitherSide() {
        AlignmentLines plain = new AlignmentLines(CROSSED, FigureStyle.DEFAULT);
        Set<Integer> none = Set.of();
        assertThat(orange(painted(plain, 300, 200))).isZero();
        assertThat(orange(painted(plain.mark(new Sides<>(Set.of(0), none)), 300, 200)))
                .isPositive();
        assertThat(orange(painted(plain.mark(new Sides<>(none, Set.of(1))), 300, 200)))
                .isPositive();
    }

    private static long orange(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> ((rgb >> 16) & 255) - (rgb & 255) > 60)
                .count();
    }

    @Test
    void manyTokensGetTheRoomToBeRead() {
        double few = new AlignmentLines(CROSSED, FigureStyle.DEFAULT).legibleWidth();
        double many = new AlignmentLines(Maps.square(200), FigureStyle.DEFAULT).legibleWidth();
        assertThat(few).isLessThan(200);
        assertThat(many).isBetween(200 * 14.0, 4000.0);
    }

    @Test
    void theTokenUnderThePointerIsFound() {
        AlignmentLines lines = new AlignmentLines(Maps.ENGLISH_FRENCH, FigureStyle.DEFAULT);
        double width = lines.size().width();
        double height = lines.size().height();
        assertThat(lines.targetAt(10, height - 12, width, height)).hasValue(0);
        assertThat(lines.targetAt(width - 10, height - 12, width, height)).hasValue(14);
        assertThat(lines.targetAt(10, height / 2, width, height)).isEmpty();
    }

    @Test
    void tokensStandSideBySideOrUprightButNeverTouch() {
        for (AttentionMap map : List.of(Maps.ENGLISH_FRENCH, Maps.square(60), Maps.square(200))) {
            List<Label> labels = map.sourceTokens().stream().map(Label::token).toList();
            for (double width : new double[] {300, 700, 1600}) {
                TokenRow row = TokenRow.in(labels, 14, width, 300, true);
                for (int k = 1; k < labels.size(); k++) {
                    double needed = row.upright()
                            ? row.fontSize()
                            : (row.labels().get(k).width(row.fontSize())
                                            + row.labels().get(k - 1).width(row.fontSize()))
                                    / 2;
                    assertThat(row.middle(k) - row.middle(k - 1)).isGreaterThan(needed);
                }
            }
        }
    }

    @Test
    void mapsWithoutTokensAreDrawnWithoutComplaint() {
        AttentionMap nothing = new AttentionMap(List.of(), List.of(), new float[0][]);
        AlignmentLines lines = new AlignmentLines(nothing, FigureStyle.DEFAULT);
        painted(lines, 100, 60);
        assertThat(lines.targetAt(50, 59, 100, 60)).isEmpty();
    }

    /** How many pixels are clearly of the lines' colour. */
    private static long saturated(BufferedImage image) {
        long count = 0;
        for (int y = 40; y < image.getHeight() - 40; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                if ((rgb & 0xFF) - (rgb >> 16 & 0xFF) > 80) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean inked(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF;
    }

    private static BufferedImage painted(Figure figure, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g, width, height);
        g.dispose();
        return image;
    }
}
