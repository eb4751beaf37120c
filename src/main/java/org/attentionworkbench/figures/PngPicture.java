package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG, two pixels for each pixel of the figure. */
final class PngPicture {
    private static final int SCALE = 2;

    private PngPicture() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        Figure.Size size = figure.size();
        var image = new BufferedImage(
                (int) Math.ceil(SCALE * size.width()),
                (int) Math.ceil(SCALE * size.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        figure.paint(g, size.width(), size.height());
        g.dispose();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        }
    }
}
