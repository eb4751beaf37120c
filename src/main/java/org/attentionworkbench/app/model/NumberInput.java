package org.attentionworkbench.app.model;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;

/** A labelled field for a number, with a hint below it that gives way to what is wrong. */
public final class NumberInput extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final TextField field = new TextField();
    private final Label below = new Label();

    /** An empty field. */
    public NumberInput() {
        getStyleClass().add("number-input");
        var caption = new Label();
        caption.getStyleClass().add("input-label");
        caption.textProperty().bind(label);
        caption.setLabelFor(field);
        below.getStyleClass().add("input-hint");
        below.setWrapText(true);
        field.accessibleTextProperty().bind(label);
        field.accessibleHelpProperty().bind(below.textProperty());
        getChildren().setAll(caption, field, below);
    }

    /** What the number is. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }

    /** What it does, in plain words. */
    public StringProperty hintProperty() {
        return hint;
    }

    public String getHint() {
        return hint.get();
    }

    public void setHint(String text) {
        hint.set(text);
    }

    /** Edits that number from now on. */
    void edit(NumberField<?> number, Texts texts) {
        field.textProperty().bindBidirectional(number.textProperty());
        var fault = texts.get(number.faultProperty());
        below.textProperty().bind(Bindings.when(fault.isNotEmpty()).then(fault).otherwise(hint));
        fault.subscribe(text -> {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
            pseudoClassStateChanged(FAULTY, !text.isEmpty());
        });
    }
}
