package org.attentionworkbench.app.train;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;

/** One probe sentence: its text, what the model makes of it at the moment shown, and the attention behind that. */
final class ProbeCard extends HBox {
    private final Label decoded = new Label();
    private final FigureCanvas heatmap = new FigureCanvas();

    /**
     * @param number from 1
     * @param text   the sentence; can be edited
     * @param locked while true it cannot
     */
    ProbeCard(int number, StringProperty text, ObservableValue<Boolean> locked, Texts texts) {
        getStyleClass().add("probe-card");
        setId("probeCard" + number);
        var source = new TextField();
        source.setId("probe" + number);
        source.textProperty().bindBidirectional(text);
        source.disableProperty().bind(locked);
        source.promptTextProperty().bind(texts.get("train.probe.prompt", number));
        source.accessibleTextProperty().bind(texts.get("train.probe.prompt", number));
        decoded.getStyleClass().add("probe-decoded");
        decoded.setId("decoded" + number);
        decoded.setWrapText(true);
        var words = new VBox(source, decoded);
        words.getStyleClass().add("probe-words");
        heatmap.setId("probeMap" + number);
        heatmap.accessibleTextProperty().bind(decoded.textProperty());
        HBox.setHgrow(heatmap, Priority.ALWAYS);
        getChildren().addAll(words, heatmap);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** What is done when the heatmap is clicked. */
    void setOnOpen(Runnable action) {
        heatmap.setOnMouseClicked(clicked -> action.run());
    }

    /** Shows a decoding of the sentence; nothing before there is one. */
    void show(Optional<Translation> probe, FigureStyle style) {
        decoded.setText(probe.map(made -> "→ " + made.target()).orElse(""));
        heatmap.figureProperty()
                .set(probe.flatMap(Translation::attention)
                        .map(map -> new Heatmap(map, style))
                        .orElse(null));
    }
}
