package org.attentionworkbench.app.model;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.NamedCell;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;

/**
 * A labelled choice between a few things, side by side or, when there are many, in a list, with a line that explains the one
 * chosen. Each says what it does when the mouse rests on it; what is ruled out cannot be pressed and says why.
 */
public final class ChoiceInput extends VBox {
    private static final int MOST_SIDE_BY_SIDE = 4;

    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final HBox line = new HBox();
    private final Label explanation = new Label();

    /** Without anything to choose from. */
    public ChoiceInput() {
        getStyleClass().add("choice-input");
        var caption = new Label();
        caption.getStyleClass().add("input-label");
        caption.textProperty().bind(label);
        caption.setMinWidth(USE_PREF_SIZE);
        explanation.getStyleClass().add("input-hint");
        explanation.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getStyleClass().add("choice-line");
        line.getChildren().setAll(caption, space);
        getChildren().setAll(line, explanation);
    }

    /** What is chosen. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }

    /**
     * Makes that choice from now on.
     *
     * @param key of a value's name; with {@code .why} added, of its explanation, if there is one
     */
    <T> void edit(Choice<T> choice, Function<T, String> key, Texts texts) {
        if (choice.values().size() > MOST_SIDE_BY_SIDE) {
            editInList(choice, key, texts);
        } else {
            line.getChildren().add(row(choice, key, texts));
            explain(choice, key, texts);
        }
    }

    /** The same with all values in a list, for names too long to stand side by side; none of them may be ruled out. */
    <T> void editInList(Choice<T> choice, Function<T, String> key, Texts texts) {
        line.getChildren().add(list(choice, key, texts));
        explain(choice, key, texts);
    }

    private <T> void explain(Choice<T> choice, Function<T, String> key, Texts texts) {
        explanation
                .textProperty()
                .bind(texts.get(Bindings.createObjectBinding(
                        () -> why(key.apply(choice.get()), texts), choice.chosenProperty())));
        explanation.managedProperty().bind(explanation.textProperty().isNotEmpty());
    }

    private static Wording why(String key, Texts texts) {
        return texts.has(key + ".why") ? Wording.of(key + ".why") : Wording.NOTHING;
    }

    private <T> Node row(Choice<T> choice, Function<T, String> key, Texts texts) {
        var group = new ToggleGroup();
        var row = new HBox();
        int last = choice.values().size() - 1;
        for (int k = 0; k <= last; k++) {
            T value = choice.values().get(k);
            var button = new ToggleButton();
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(k == 0 ? Styles.LEFT_PILL : k == last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.textProperty().bind(texts.get(key.apply(value)));
            button.setOnAction(event -> {
                choice.choose(value);
                button.setSelected(value.equals(choice.get())); // one is always chosen
            });
            choice.chosenProperty().subscribe(now -> button.setSelected(value.equals(now)));
            row.getChildren().add(explained(button, value, choice, why(key.apply(value), texts), texts));
        }
        return row;
    }

    /** In a place of its own, which the mouse can rest on while the button is disabled. */
    private static <T> Node explained(ToggleButton button, T value, Choice<T> choice, Wording why, Texts texts) {
        var place = new StackPane(button);
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        var reason = Bindings.createObjectBinding(
                () -> choice.refusalsProperty().get().getOrDefault(value, Wording.NOTHING), choice.refusalsProperty());
        var refusal = texts.get(reason);
        button.disableProperty().bind(refusal.isNotEmpty());
        tip.textProperty()
                .bind(texts.get(Bindings.createObjectBinding(
                        () -> reason.get().equals(Wording.NOTHING) ? why : reason.get(), reason)));
        button.accessibleHelpProperty().bind(tip.textProperty());
        tip.textProperty().subscribe(now -> {
            Tooltip.uninstall(place, tip);
            if (!now.isEmpty()) {
                Tooltip.install(place, tip);
            }
        });
        return place;
    }

    private <T> Node list(Choice<T> choice, Function<T, String> key, Texts texts) {
        var list = new ComboBox<T>();
        list.getItems().setAll(choice.values());
        Function<T, Wording> name = value -> Wording.of(key.apply(value));
        list.setCellFactory(view -> new NamedCell<>(name, texts));
        list.setButtonCell(new NamedCell<>(name, texts));
        list.accessibleTextProperty().bind(label);
        choice.chosenProperty().subscribe(list::setValue);
        list.valueProperty().addListener((property, before, now) -> {
            if (now != null && !now.equals(choice.get())) {
                choice.choose(now);
            }
        });
        return list;
    }
}
