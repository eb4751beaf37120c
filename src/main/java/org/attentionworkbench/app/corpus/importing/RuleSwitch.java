package org.attentionworkbench.app.corpus.importing;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.reading.Rules;

/** Switches a rule on and off and edits its number. */
public final class RuleSwitch extends HBox {
    private final SwitchableRule rule;
    private final Consumer<UnaryOperator<Rules>> changed;
    private final CheckBox on = new CheckBox();
    private final TextField limit = new TextField();
    private final ReadOnlyObjectWrapper<Wording> fault = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private Rules shown = Rules.DEFAULT;

    /**
     * @param rule    which one
     * @param texts   its name
     * @param atOnce  whether a number counts as soon as it is typed; else when Enter is pressed or something else is done
     * @param changed told what somebody changes
     */
    public RuleSwitch(SwitchableRule rule, Texts texts, boolean atOnce, Consumer<UnaryOperator<Rules>> changed) {
        this.rule = rule;
        this.changed = changed;
        getStyleClass().add("rule-switch");
        setId("rule-" + rule.name());
        on.textProperty().bind(texts.get("rule." + rule));
        on.setWrapText(true);
        on.setOnAction(event -> switched(on.isSelected()));
        getChildren().add(on);
        if (rule.limit(Rules.DEFAULT).isPresent()) {
            addLimit(texts, atOnce);
        }
        show(Rules.DEFAULT);
    }

    private void addLimit(Texts texts, boolean atOnce) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        limit.getStyleClass().add("rule-limit");
        limit.accessibleTextProperty().bind(on.textProperty());
        var tip = new Tooltip();
        tip.textProperty().bind(texts.get(fault));
        fault.subscribe(wrong -> {
            limit.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.equals(Wording.NOTHING));
            limit.setTooltip(wrong.equals(Wording.NOTHING) ? null : tip);
        });
        limit.textProperty().subscribe(text -> typed(text, atOnce));
        if (!atOnce) {
            limit.setOnAction(event -> commit());
            limit.focusedProperty().subscribe(focused -> {
                if (!focused) {
                    commit();
                }
            });
        }
        getChildren().addAll(space, limit);
    }

    /** What is wrong with the number typed; {@link Wording#NOTHING} if nothing is. */
    public ReadOnlyObjectProperty<Wording> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** Shows how the rule stands, and tells nobody; a number that is being typed stays. */
    public void show(Rules rules) {
        shown = rules;
        on.setSelected(rule.isOn(rules));
        rule.limit(rules).ifPresent(number -> {
            boolean typing = limit.isFocused() && !fault.get().equals(Wording.NOTHING);
            boolean same = rule.limited(rules, limit.getText()).equals(Optional.of(rules));
            if (!typing && !same) {
                limit.setText(number);
            }
        });
    }

    private void switched(boolean wanted) {
        changed.accept(rules -> rule.switched(rules, wanted));
    }

    private void typed(String text, boolean atOnce) {
        boolean usable = rule.limited(shown, text).isPresent();
        fault.set(usable ? Wording.NOTHING : Wording.of("rule." + rule + ".wanted", Rules.MOST_CHARACTERS));
        if (atOnce) {
            commit();
        }
    }

    private void commit() {
        String text = limit.getText();
        boolean differs =
                rule.limited(shown, text).filter(rules -> !rules.equals(shown)).isPresent();
        if (differs) {
            changed.accept(rules -> rule.limited(rules, text).orElse(rules));
        }
    }
}
