package org.attentionworkbench.app;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One stage in the navigation: number, icon, name and how it stands. */
final class NavigationItem extends ToggleButton {
    private final WorkStage stage;

    NavigationItem(WorkStage stage, Session session, Texts texts) {
        this.stage = stage;
        setId("nav-" + stage.key());
        getStyleClass().setAll("toggle-button", "navigation-item");
        setMaxWidth(Double.MAX_VALUE);
        setGraphic(content(session, texts));
        setFocusTraversable(true);
        disableProperty().bind(session.enabled(stage).not());
        accessibleTextProperty().bind(texts.get("stage." + stage.key()));
        session.stageProperty().subscribe(shown -> setSelected(shown == stage));
        setOnAction(event -> {
            session.show(stage);
            setSelected(session.stageProperty().get() == stage);
        });
    }

    private HBox content(Session session, Texts texts) {
        var number = new Label(String.valueOf(stage.number()));
        number.getStyleClass().add("navigation-number");
        var icon = new FontIcon(stage.icon());
        icon.getStyleClass().add("navigation-icon");
        var name = new Label();
        name.getStyleClass().add("navigation-name");
        name.textProperty().bind(texts.get("stage." + stage.key()));
        var state = new Label();
        state.getStyleClass().add("navigation-state");
        state.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the number of pairs is to be seen after a long file name
        state.textProperty().bind(texts.get(session.stateOf(stage)));
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        var words = new VBox(name, state);
        words.getStyleClass().add("navigation-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(number, words, icon);
        content.getStyleClass().add("navigation-content");
        content.setMouseTransparent(true);
        return content;
    }
}
