package org.attentionworkbench.app;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The five stages in a sentence each, and the keys. */
final class HelpPopover {
    private static final List<String> KEYS =
            List.of("stages", "open", "main", "projector", "zoom", "normal", "dismiss", "help");

    private HelpPopover() {}

    /** A popover to be shown beside the help button. */
    static Popover of(Texts texts) {
        var content = new VBox(heading(texts, "help.stages"));
        content.getStyleClass().add("help");
        for (WorkStage stage : WorkStage.values()) {
            var line = new Label();
            line.setWrapText(true);
            line.textProperty()
                    .bind(texts.get(
                            "help.stage",
                            stage.number(),
                            Wording.of("stage." + stage.key()),
                            Wording.of("stage." + stage.key() + ".empty")));
            content.getChildren().add(line);
        }
        var keys = new GridPane();
        keys.getStyleClass().add("help-keys");
        for (int row = 0; row < KEYS.size(); row++) {
            var key = label(texts, "help.key." + KEYS.get(row));
            key.getStyleClass().add("key");
            keys.addRow(row, key, label(texts, "help.does." + KEYS.get(row)));
        }
        content.getChildren().addAll(heading(texts, "help.keys"), keys);
        var popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        return popover;
    }

    private static Label heading(Texts texts, String key) {
        Label heading = label(texts, key);
        heading.getStyleClass().add("title-4");
        return heading;
    }

    private static Label label(Texts texts, String key) {
        var label = new Label();
        label.textProperty().bind(texts.get(key));
        return label;
    }
}
