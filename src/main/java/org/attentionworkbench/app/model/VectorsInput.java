package org.attentionworkbench.app.model;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.kordamp.ikonli.javafx.FontIcon;

/** A labelled choice of a file of word vectors or none, with what is wrong with the file below it. */
public final class VectorsInput extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final Button choose = new Button();
    private final Label name = new Label();
    private final Button none = new Button();
    private final Label below = new Label();

    /** Without anything to choose. */
    public VectorsInput() {
        getStyleClass().add("choice-input");
        var caption = new Label();
        caption.getStyleClass().add("input-label");
        caption.textProperty().bind(label);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.accessibleHelpProperty().bind(label);
        none.setGraphic(new FontIcon("mdal-close"));
        none.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        none.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("input-hint");
        name.setWrapText(true);
        below.getStyleClass().add("input-hint");
        below.setWrapText(true);
        below.pseudoClassStateChanged(FAULTY, true);
        var line = new HBox(choose, name, none);
        line.getStyleClass().add("choice-line");
        getChildren().setAll(caption, line, below);
    }

    /** Whose vectors they are. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }

    /** Makes that choice from now on. @param chooser asks for a file and takes it */
    void edit(VectorsField field, Runnable chooser, Texts texts) {
        choose.textProperty().bind(texts.get("model.vectors.choose"));
        choose.setOnAction(pressed -> chooser.run());
        none.accessibleTextProperty().bind(texts.get("model.vectors.none"));
        none.setOnAction(pressed -> field.drop());
        none.setTooltip(tip(texts.get("model.vectors.none")));
        choose.setTooltip(tip(texts.get("model.vectors.tip")));
        Shown.when(field.fileProperty().map(Optional::isPresent), none);
        name.textProperty()
                .bind(texts.get(
                        Bindings.createObjectBinding(() -> said(field), field.fileProperty(), field.sizeProperty())));
        below.textProperty().bind(texts.get(field.faultProperty()));
        Shown.when(below.textProperty().isNotEmpty(), below);
    }

    private static Tooltip tip(javafx.beans.value.ObservableValue<String> words) {
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }

    private static Wording said(VectorsField field) {
        Optional<String> name =
                field.fileProperty().get().map(Path::getFileName).map(String::valueOf);
        if (name.isEmpty()) {
            return Wording.of("model.vectors.chance");
        }
        return field.sizeProperty()
                .get()
                .map(size -> Wording.of("model.vectors.file", name.get(), size))
                .orElse(Wording.of("model.vectors.name", name.get()));
    }
}
