package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.TypicalPair;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldThumbnailTest {
    private static final Pair CROSSED =
            new Pair("black cat here", "chat noir", List.of(new Link(1, 0), new Link(0, 1), new Link(2, 1)));

    static List<SampleCorpus> samples() {
        return SampleCorpora.all();
    }

    @Test
    void aWeightOfOneIsSpreadOverTheLinksOfATargetToken() {
        AttentionMap map = new GoldThumbnail(CROSSED, "whitespace", FigureStyle.DEFAULT).map();
        assertThat(List.of(map.weight(0, 0), map.weight(0, 1), map.weight(0, 2)))
                .containsExactly(0f, 1f, 0f);
        assertThat(List.of(map.weight(1, 0), map.weight(1, 1), map.weight(1, 2)))
                .containsExactly(0.5f, 0f, 0.5f);
    }

    @Test
    void cellsAreSquareAndCentredInAnyArea() {
        BufferedImage image = paint(new GoldThumbnail(CROSSED, "whitespace", FigureStyle.DEFAULT), 200, 64);
        int ground = image.getRGB(5, 32);
        assertThat(image.getRGB(195, 32)).isEqualTo(ground);
        assertThat(colour(image, 100, 17)).isEqualTo(ColourMap.VIRIDIS.rgb(1));
        assertThat(colour(image, 70, 17)).isEqualTo(ColourMap.VIRIDIS.rgb(0));
        assertThat(colour(image, 70, 47)).isEqualTo(ColourMap.VIRIDIS.rgb(0.5));
    }

    @Test
    void thereMayBeNoRoomAtAll() {
        paint(new GoldThumbnail(CROSSED, "whitespace", FigureStyle.DEFAULT), 3, 3);
    }

    @Test
    void aLinkOutsideThePairIsRefused() {
        Pair wrong = new Pair("a b", "c", List.of(new Link(2, 0)));
        assertThatThrownBy(() -> new GoldThumbnail(wrong, "whitespace", FigureStyle.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2-0");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHasAPictureInWhichSomethingIsBright(SampleCorpus sample) {
        var thumbnail = new GoldThumbnail(TypicalPair.of(sample), sample.tokenizer(), FigureStyle.DEFAULT);
        BufferedImage image = paint(thumbnail, 120, 90);
        long colours = IntStream.range(0, 120 * 90)
                .map(i -> image.getRGB(i % 120, i / 120))
                .distinct()
                .count();
        assertThat(colours).isGreaterThanOrEqualTo(3);
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private static BufferedImage paint(GoldThumbnail thumbnail, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        thumbnail.paint(g, width, height);
        g.dispose();
        return image;
    }
}
