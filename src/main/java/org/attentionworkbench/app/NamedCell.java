package org.attentionworkbench.app;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A value of a list by its name, in the language chosen. */
public final class NamedCell<T> extends ListCell<T> {
    private final Function<T, Wording> name;
    private final Texts texts;

    /** @param name what a value is called */
    public NamedCell(Function<T, Wording> name, Texts texts) {
        this.name = name;
        this.texts = texts;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
        super.updateItem(value, empty);
        textProperty().unbind();
        if (empty || value == null) {
            setText(null);
        } else {
            textProperty().bind(texts.get(name.apply(value)));
        }
    }

    /** Shows the name again, which has changed though the value has not. */
    public void rename(T value) {
        updateItem(value, value == null);
    }
}
