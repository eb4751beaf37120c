package org.attentionworkbench.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Makes nodes come and go without leaving a hole. */
public final class Shown {
    private Shown() {}

    /** The node is there while the condition holds. */
    public static void when(ObservableValue<Boolean> condition, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            node.managedProperty().bind(condition);
        }
    }
}
