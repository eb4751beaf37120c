package org.attentionworkbench.app.corpus.gallery;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.figures.FigureStyle;

/** The attention a sample should lead to, or the words that it is not known. */
final class SamplePicture extends StackPane {
    private final ImageView image = new ImageView();
    private final SamplePictures pictures;
    private final ObservableValue<Optional<SamplePreview>> preview;
    private final ObservableValue<FigureStyle> style;

    SamplePicture(
            SamplePictures pictures,
            ObservableValue<Optional<SamplePreview>> preview,
            ObservableValue<FigureStyle> style,
            Texts texts) {
        this.pictures = pictures;
        this.preview = preview;
        this.style = style;
        getStyleClass().add("sample-picture");
        image.setPreserveRatio(true);
        image.setManaged(false);
        image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image.accessibleTextProperty().bind(texts.get("corpus.sample.picture"));
        var none = new Label();
        none.getStyleClass().add("sample-no-picture");
        none.setWrapText(true);
        none.textProperty().bind(texts.get("corpus.sample.noGold"));
        Shown.when(
                preview.map(
                        made -> made.isPresent() && made.get().example().gold().isEmpty()),
                none);
        getChildren().setAll(image, none);
        preview.subscribe(made -> paint());
        style.subscribe(made -> paint());
    }

    private void paint() {
        Optional<SamplePreview> wanted = preview.getValue();
        FigureStyle now = style.getValue();
        if (wanted.isEmpty()) {
            image.setImage(null);
            return;
        }
        pictures.paint(wanted.get(), now, made -> show(wanted, now, made));
    }

    private void show(Optional<SamplePreview> painted, FigureStyle how, Optional<Image> made) {
        if (painted.equals(preview.getValue()) && how.equals(style.getValue())) { // otherwise another is on its way
            image.setImage(made.orElse(null));
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        image.setX((getWidth() - image.getLayoutBounds().getWidth()) / 2);
        image.setY((getHeight() - image.getLayoutBounds().getHeight()) / 2);
    }
}
