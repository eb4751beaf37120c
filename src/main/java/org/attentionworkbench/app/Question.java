package org.attentionworkbench.app;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** A question with two answers, in front of the window and in its type. */
public final class Question {
    private final Alert dialog;
    private final ButtonType yes;

    /**
     * @param owner what it is in front of
     * @param yes   what is done on yes, as the words of a button
     * @param no    what is done on no, or when it is closed
     */
    public Question(Window owner, Wording title, Wording text, Wording yes, Wording no, Texts texts) {
        this.yes = new ButtonType(texts.now(yes), ButtonBar.ButtonData.OK_DONE);
        dialog = new Alert(
                Alert.AlertType.CONFIRMATION,
                texts.now(text),
                this.yes,
                new ButtonType(texts.now(no), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.initOwner(owner);
        dialog.setTitle(texts.now("window.title"));
        dialog.setHeaderText(texts.now(title));
        var icon = new FontIcon("mdoal-help_outline");
        icon.getStyleClass().add("question-icon");
        dialog.setGraphic(icon); // not the picture of the theme, which has to be read
        DialogPane pane = dialog.getDialogPane();
        pane.setId("question");
        pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getButtonTypes().forEach(type -> {
            var button = (Region) pane.lookupButton(type);
            button.setMinWidth(Region.USE_PREF_SIZE);
            ButtonBar.setButtonUniformSize(button, false);
        });
    }

    /** Styles and measures it, so that it is there at once when it is asked: a window of its own takes long. */
    public void prepare() {
        dialog.getDialogPane().applyCss();
        dialog.getDialogPane().autosize();
        dialog.getDialogPane().layout();
    }

    /** Waits for the answer. @return whether it was yes */
    public boolean isAnsweredYes() {
        return dialog.showAndWait().filter(yes::equals).isPresent();
    }
}
