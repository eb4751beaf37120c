package org.attentionworkbench.app.decode;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.decoding.Translation.Alternative;

/** Shows the most probable tokens of a step as bars with numbers. */
final class Alternatives {
    /** How many are shown. */
    private static final int MOST = 5;

    private Alternatives() {}

    static void show(GridPane pane, List<Alternative> alternatives, String taken, Texts texts) {
        pane.getChildren().clear();
        for (int row = 0; row < Math.min(MOST, alternatives.size()); row++) {
            Alternative one = alternatives.get(row);
            var token = new Label(one.token());
            token.getStyleClass().add(one.token().equals(taken) ? "taken" : "not-taken");
            token.setMinWidth(USE_PREF);
            var bar = new ProgressBar(one.probability());
            bar.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var number = new Label(texts.now("decode.percent", one.probability()));
            number.getStyleClass().add("alternative-number");
            number.setMinWidth(USE_PREF);
            bar.setAccessibleText(one.token() + " " + number.getText());
            pane.addRow(row, token, bar, number);
        }
    }

    private static final double USE_PREF = javafx.scene.layout.Region.USE_PREF_SIZE;
}
