package org.attentionworkbench.app.corpus.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attentionworkbench.app.NamedCell;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;

/**
 * A labelled list to pick from. It shows what it is given, and tells only what somebody picks.
 *
 * @param <T> what is picked
 */
public final class Picker<T> extends HBox {
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final ComboBox<T> list = new ComboBox<>();
    private boolean showing;

    /** Without anything to pick from. */
    public Picker() {
        getStyleClass().add("picker");
        var caption = new Label();
        caption.textProperty().bind(label);
        caption.setLabelFor(list);
        caption.setWrapText(true);
        caption.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        list.accessibleTextProperty().bind(label);
        list.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(caption, space, list);
    }

    /** What is picked. */
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
     * @param name   of what there is to pick
     * @param picked told what somebody picks
     */
    void offer(Function<T, Wording> name, Texts texts, Consumer<T> picked) {
        list.setCellFactory(view -> new NamedCell<>(name, texts));
        list.setButtonCell(new NamedCell<>(name, texts));
        list.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                picked.accept(now);
            }
        });
    }

    /** Shows what there is to pick, and what is picked now. */
    void show(List<T> offered, Optional<T> now) {
        showing = true;
        if (!list.getItems().equals(offered)) {
            list.getItems().setAll(offered);
        }
        list.setValue(now.orElse(null));
        showing = false;
    }

    /** Shows the names again, which have changed though what they are of has not. */
    void rename() {
        ListCell<T> shown = list.getButtonCell();
        if (shown instanceof NamedCell<T> named) {
            named.rename(list.getValue());
        }
    }
}
