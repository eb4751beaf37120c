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
    /** In units of the figure's type: where there is less, the map needs the place of the colour bar. */
    private static final double ROOM_FOR_BAR = 22;

    private final Label decoded = new Label();
    private final FigureCanvas heatmap = new FigureCanvas();
    private Optional<Heatmap> shown = Optional.empty();
    private double type = FigureStyle.DEFAULT.fontSize();

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
        heatmap.widthProperty().map(width -> hasRoomForBar()).subscribe(room -> draw());
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
        shown = probe.flatMap(Translation::attention).map(map -> new Heatmap(map, style));
        type = style.fontSize();
        draw();
    }

    private void draw() {
        heatmap.figureProperty()
                .set(shown.map(map -> hasRoomForBar() ? map : map.withoutBar()).orElse(null));
    }

    private boolean hasRoomForBar() {
        return heatmap.getWidth() >= ROOM_FOR_BAR * type;
    }
}
