package org.attentionworkbench.app.corpus.leftout;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.corpus.importing.RuleSwitch;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.Rules;

/** One reason, with its switch if it has one, and what it came to. It is chosen by a click or by the keyboard. */
final class RuleLine extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Reason reason;
    private final Texts texts;
    private final Label count = new Label();
    private final Optional<RuleSwitch> rule;

    RuleLine(RuleRow row, Texts texts, LeftOutViewModel model) {
        this.reason = row.reason();
        this.texts = texts;
        this.rule = row.rule().map(one -> new RuleSwitch(one, texts, false, model::change));
        getStyleClass().add("rule-line");
        setId("left-out-" + reason.name());
        setFocusTraversable(rule.isEmpty());
        count.getStyleClass().add("input-hint");
        rule.ifPresentOrElse(getChildren()::add, this::addName);
        getChildren().add(count);
        setOnMousePressed(press -> model.chosenProperty().set(reason));
        focusWithinProperty().subscribe(within -> {
            if (within) {
                model.chosenProperty().set(reason);
            }
        });
    }

    private void addName() {
        var name = new Label();
        name.textProperty().bind(texts.get("skip." + reason.name()));
        name.setWrapText(true);
        accessibleTextProperty().bind(name.textProperty());
        getChildren().add(name);
    }

    void show(RuleRow row, Rules rules) {
        count.textProperty().bind(texts.get(row.count(rules)));
        rule.ifPresent(one -> one.show(rules));
    }

    void show(Rules rules) {
        rule.ifPresent(one -> one.show(rules));
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
