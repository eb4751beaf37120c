package org.attentionworkbench.app.corpus.gallery;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Workbench;

/** Binds the gallery of samples. */
public final class GalleryController {
    @FXML
    private VBox samples;

    private final Texts texts;
    private final GalleryViewModel model;

    /** @param workbench whose samples are shown */
    public GalleryController(Workbench workbench) {
        this.texts = workbench.texts();
        this.model = new GalleryViewModel(workbench);
    }

    /** In groups, one for each application, in the order of the samples. */
    @FXML
    private void initialize() {
        String before = "";
        for (String sample : model.samples()) {
            String group = model.group(sample);
            if (!group.equals(before)) {
                var heading = new Label();
                heading.textProperty().bind(texts.get(group));
                heading.getStyleClass().add("sample-group");
                samples.getChildren().add(heading);
            }
            samples.getChildren().add(new SampleCard(sample, model, texts));
            before = group;
        }
    }
}
