package org.attentionworkbench.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A control with a tooltip that shows while the control is disabled, too, which is when one asks why: JavaFX tells a disabled
 * node nothing of the pointer, but the pane around it.
 */
public final class Explained extends StackPane {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    /** Around nothing yet. */
    public Explained() {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        text.isNotEmpty().subscribe(there -> {
            if (there) {
                Tooltip.install(this, tooltip);
            } else {
                Tooltip.uninstall(this, tooltip);
            }
        });
        setPickOnBounds(true);
    }

    /** What the tooltip says; there is none while this is empty. */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String words) {
        text.set(words);
    }
}
