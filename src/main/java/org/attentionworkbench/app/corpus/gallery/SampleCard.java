package org.attentionworkbench.app.corpus.gallery;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;
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

    SampleCard(String sample, GalleryViewModel model, Texts texts) {
        setId("sample-" + sample);
        getStyleClass().setAll("button", "sample-card");
        setMaxWidth(Double.MAX_VALUE);
        var title = new Label();
        title.getStyleClass().add("sample-title");
        title.textProperty().bind(texts.get("sample." + sample + ".title"));
        var pairs = new Label();
        pairs.getStyleClass().add("sample-pairs");
        pairs.textProperty().bind(texts.get("corpus.sample.pairs", model.samplePairs(sample)));
        var about = new Label();
        about.getStyleClass().add("sample-about");
        about.setWrapText(true);
        about.textProperty().bind(texts.get("sample." + sample + ".about"));
        var heading = new HBox(title, pairs);
        heading.getStyleClass().add("sample-heading");
        var words = new VBox(heading, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = new FontIcon(ICONS.getOrDefault(sample, "mdoal-list_alt"));
        icon.getStyleClass().add("card-icon");
        var content = new HBox(icon, words);
        content.getStyleClass().add("sample-content");
        content.setMouseTransparent(true);
        setGraphic(content);
        accessibleTextProperty().bind(title.textProperty());
        setOnAction(event -> model.openSample(sample));
        model.isOpen(sample).subscribe(open -> pseudoClassStateChanged(OPEN, open));
    }
}
