package org.attentionworkbench.app;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.attentionworkbench.figures.Figure;

/** A figure as an image, for small pictures of which there are many: they are painted away from the window's thread. */
public final class FigureImage {
    /** Pixels for each of the figure's, so that it is sharp on a fine screen and larger than it was meant to be. */
    private static final int SCALE = 2;

    private FigureImage() {}

    /** Paints it in its own size, on any thread. */
    public static Image of(Figure figure) {
        int width = (int) Math.ceil(figure.size().width() * SCALE);
        int height = (int) Math.ceil(figure.size().height() * SCALE);
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = painted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        figure.paint(graphics, figure.size().width(), figure.size().height());
        graphics.dispose();
        var image = new WritableImage(width, height);
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
