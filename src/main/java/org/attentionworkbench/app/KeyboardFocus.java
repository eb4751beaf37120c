package org.attentionworkbench.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Where the keyboard is, and where it goes on when what it was in has gone. On the window's thread. */
public final class KeyboardFocus {
    private KeyboardFocus() {}

    /** Whether a part of the window has the keyboard. */
    public static boolean isIn(Parent part) {
        Scene scene = part.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        while (owner != null && owner != part) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    /** Gives the keyboard to the first node in there that takes it. */
    static void leadInto(Parent part) {
        first(part).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
