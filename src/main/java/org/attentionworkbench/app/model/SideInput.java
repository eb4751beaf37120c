package org.attentionworkbench.app.model;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;

/** A labelled choice of a tokenizer, with what belongs to the one chosen below it, and the switches of normalization. */
public final class SideInput extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final ChoiceInput kind = new ChoiceInput();
    private final NumberInput merges = new NumberInput();
    private final Button choose = new Button();
    private final Label file = new Label();
    private final HBox fileLine = new HBox(choose, file);
    private final FlowPane switches = new FlowPane();

    /** Without anything to choose from. */
    public SideInput() {
        getStyleClass().add("named-input");
        fileLine.getStyleClass().add("choice-line");
        file.getStyleClass().add("input-hint");
        file.setWrapText(true);
        choose.setMinWidth(USE_PREF_SIZE);
        switches.getStyleClass().add("switches");
        getChildren().setAll(kind, merges, fileLine, switches);
    }

    /** Whose tokens are chosen. */
    public StringProperty labelProperty() {
        return kind.labelProperty();
    }

    public String getLabel() {
        return kind.getLabel();
    }

    public void setLabel(String text) {
        kind.setLabel(text);
    }

    /** Makes that choice from now on. @param chooser asks for a {@code tokenizer.json} and has it read */
    void edit(SideForm side, Runnable chooser, Texts texts) {
        kind.editInList(side.kind(), name -> "tokenizer." + name, texts);
        merges.labelProperty().bind(texts.get("model.merges"));
        merges.hintProperty().bind(texts.get("model.merges.why"));
        merges.edit(side.merges(), texts);
        Shown.when(side.kind().chosenProperty().isEqualTo(SideForm.SUBWORDS), merges);
        editFile(side, chooser, texts);
        add(side.lowercase(), "model.lowercase", texts);
        add(side.nfkc(), "model.nfkc", texts);
        add(side.stripAccents(), "model.stripAccents", texts);
    }

    private void editFile(SideForm side, Runnable chooser, Texts texts) {
        choose.textProperty().bind(texts.get("model.tokenizerFile"));
        choose.setOnAction(pressed -> chooser.run());
        var none = texts.get("model.tokenizerFile.none");
        BooleanBinding missing = side.fileProperty().isEmpty();
        file.textProperty()
                .bind(Bindings.when(missing)
                        .then(none)
                        .otherwise(Bindings.createStringBinding(
                                () -> String.valueOf(
                                        Path.of(side.fileProperty().get()).getFileName()),
                                side.fileProperty())));
        missing.subscribe(now -> file.pseudoClassStateChanged(FAULTY, now));
        Shown.when(side.kind().chosenProperty().isEqualTo(SideForm.FILE), fileLine);
    }

    private void add(Choice<Boolean> choice, String key, Texts texts) {
        var box = new CheckBox();
        box.textProperty().bind(texts.get(key));
        box.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(texts.get(key + ".why"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        box.setTooltip(tip);
        box.accessibleHelpProperty().bind(tip.textProperty());
        choice.chosenProperty().subscribe(box::setSelected);
        box.setOnAction(pressed -> choice.choose(box.isSelected()));
        switches.getChildren().add(box);
    }
}
