package org.attentionworkbench.app.corpus.gallery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.FigureImage;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.figures.FigureStyle;

/** Paints the pictures of the samples in the background, each once for every style. */
final class SamplePictures {
    private static final double FONT_SIZE = FigureStyle.DEFAULT.fontSize(); // there are no letters in them

    private final Background background;
    private final Map<Key, Optional<Image>> painted = new ConcurrentHashMap<>();

    private record Key(Pair example, FigureStyle style) {}

    SamplePictures(Background background) {
        this.background = background;
    }

    /** @param receiver given the picture on the window's thread; empty if the sample has no gold links */
    void paint(SamplePreview preview, FigureStyle style, Consumer<Optional<Image>> receiver) {
        var key = new Key(preview.example(), style.withFontSize(FONT_SIZE).withNumbers(false));
        Optional<Image> known = painted.get(key);
        if (known != null) {
            receiver.accept(known);
            return;
        }
        background.loading().execute(() -> {
            Optional<Image> image = painted.computeIfAbsent(
                    key, wanted -> preview.picture(wanted.style()).map(FigureImage::of));
            background.ui().execute(() -> receiver.accept(image));
        });
    }
}
