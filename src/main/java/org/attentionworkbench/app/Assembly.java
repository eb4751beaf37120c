package org.attentionworkbench.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Puts a large view into the window piece by piece. Styling a whole stage at once keeps the window's thread for a quarter
 * of a second and more; between two pieces the window answers its user. On the window's thread.
 */
public final class Assembly {
    /** After so much work the window gets its turn. */
    private static final Duration AT_ONCE = Duration.ofMillis(25);

    /** The words of a card are broken into lines afterwards, when it is laid out: so many cards at once are enough. */
    private static final int CARDS_AT_ONCE = 2;

    /** Panes that do not mind when their children come later: those that have no logic of their own. */
    private static final Set<Class<?>> PLAIN =
            Set.of(VBox.class, HBox.class, StackPane.class, FlowPane.class, GridPane.class, CardGrid.class);

    /** Of a view that is whole. */
    static final Assembly DONE = new Assembly();

    private final Queue<Piece> waiting = new ArrayDeque<>();

    /** A node that was taken out, and where it belongs. */
    private record Piece(List<Node> siblings, int index, Node node, boolean card) {}

    private Assembly() {}

    /** Takes a view apart, which has to be in no window yet; what is left of it can be put into one. */
    public static Assembly of(Parent view) {
        var assembly = new Assembly();
        assembly.takeApart(view);
        return assembly;
    }

    /** Puts pieces back for as long as the window can wait. @return whether the view is whole */
    public boolean proceed() {
        long begin = System.nanoTime();
        int cards = 0;
        while (!waiting.isEmpty() && cards < CARDS_AT_ONCE && System.nanoTime() - begin < AT_ONCE.toNanos()) {
            Piece piece = waiting.remove();
            putBack(piece);
            cards += piece.card() ? 1 : 0;
        }
        return waiting.isEmpty();
    }

    /** Puts everything back now: somebody wants to see it. */
    public void finish() {
        while (!waiting.isEmpty()) {
            putBack(waiting.remove());
        }
    }

    /** Puts pieces back before every picture until the view is whole; returns at once. */
    public void proceedWithEveryPicture() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (proceed()) {
                    stop();
                }
            }
        }.start();
    }

    private static void putBack(Piece piece) {
        piece.siblings.add(Math.min(piece.index, piece.siblings.size()), piece.node);
        piece.node.applyCss();
    }

    /** Takes everything below out, parents before their children, so that a piece is a pane without them or one control. */
    private void takeApart(Node node) {
        for (Node content : contents(node)) {
            if (PLAIN.contains(content.getClass())) {
                takeOut(((Pane) content).getChildren(), content instanceof CardGrid);
            }
        }
    }

    private void takeOut(List<Node> siblings, boolean cards) {
        List<Node> children = List.copyOf(siblings);
        siblings.clear();
        for (int i = 0; i < children.size(); i++) {
            waiting.add(new Piece(siblings, i, children.get(i), cards));
            takeApart(children.get(i));
        }
    }

    /** The node itself if it is a pane, or what the user put into a container. */
    private static List<Node> contents(Node node) {
        List<Node> contents = new ArrayList<>();
        if (node instanceof SplitPane split) {
            contents.addAll(split.getItems());
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> contents.add(tab.getContent()));
        } else if (node instanceof ScrollPane scroll) {
            contents.add(scroll.getContent());
        } else if (node instanceof TitledPane titled) {
            contents.add(titled.getContent());
        } else {
            contents.add(node);
        }
        contents.removeIf(Objects::isNull); // some containers are filled when they are first seen
        return contents;
    }
}
