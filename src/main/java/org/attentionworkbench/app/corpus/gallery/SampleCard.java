package org.attentionworkbench.app.corpus.gallery;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.figures.FigureStyle;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sample to choose: what it is and how many pairs it has. */
final class SampleCard extends Button {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("dates", "mdomz-today"),
            Map.entry("reverse", "mdomz-swap_horiz"),
            Map.entry("numbers", "mdoal-dialpad"),
            Map.entry("english-french", "mdomz-translate"),
            Map.entry("chinese-english", "mdoal-language"),
            Map.entry("headlines", "mdomz-short_text"),
            Map.entry("dialogue", "mdoal-chat"),
            Map.entry("dialogue-chinese", "mdoal-chat"),
            Map.entry("python", "mdoal-code"),
            Map.entry("sql", "mdomz-storage"),
            Map.entry("sounds", "mdoal-hearing"),
            Map.entry("zhuyin", "mdomz-record_voice_over"),
            Map.entry("turkish", "mdomz-text_fields"),
            Map.entry("arithmetic", "mdoal-add"),
            Map.entry("commands", "mdoal-directions_walk"));

    private final FontIcon icon = new FontIcon();

    /** @param style how its picture looks */
    SampleCard(String sample, GalleryViewModel model, Texts texts, ObservableValue<FigureStyle> style) {
        setId("sample-" + sample);
        getStyleClass().setAll("button", "sample-card");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        icon.setIconLiteral(ICONS.getOrDefault(sample, "mdoal-list_alt"));
        icon.getStyleClass().add("card-icon");
        VBox words = words(sample, model, texts);
        var content = new HBox(new SamplePicture(model.pictures(), model.preview(sample), style, texts), words);
        content.getStyleClass().add("sample-content");
        content.setMouseTransparent(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        setGraphic(content);
        accessibleTextProperty().bind(texts.get("sample." + sample + ".title"));
        bindActions(sample, model);
    }

    private VBox words(String sample, GalleryViewModel model, Texts texts) {
        var title = new Label();
        title.getStyleClass().add("sample-title");
        title.setGraphic(icon);
        title.setWrapText(true);
        title.textProperty().bind(texts.get("sample." + sample + ".title"));
        var about = new Label();
        about.getStyleClass().add("sample-about");
        about.setWrapText(true);
        about.textProperty().bind(texts.get("sample." + sample + ".about"));
        var pairs = new Label();
        pairs.getStyleClass().add("sample-pairs");
        pairs.textProperty().bind(texts.get("corpus.sample.pairs", model.samplePairs(sample)));
        var words = new VBox(title, about, pairs);
        words.getStyleClass().add("sample-words");
        words.setMinWidth(0);
        return words;
    }

    private void bindActions(String sample, GalleryViewModel model) {
        setOnAction(event -> model.openSample(sample));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                fire();
                event.consume();
            }
        });
        hoverProperty().or(focusedProperty()).subscribe(looked -> {
            if (looked) {
                model.lookedAtProperty().set(sample);
            }
        });
        model.isOpen(sample).subscribe(open -> pseudoClassStateChanged(OPEN, open));
        Shown.when(model.isFound(sample), this);
    }
}
