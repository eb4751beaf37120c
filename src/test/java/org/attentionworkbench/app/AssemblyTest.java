package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AssemblyTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aViewTakenApartIsEmptyAndIsPutTogetherInItsOrder() throws Exception {
        VBox view = view();
        List<String> before = ids(view);
        var assembly = Assembly.of(view);
        assertThat(view.getChildren()).isEmpty();
        onFx(() -> {
            new Scene(new StackPane(view));
            assembly.finish();
            return null;
        });
        assertThat(ids(view)).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(12).contains("in-tab", "in-scroll", "in-split", "in-border");
    }

    @Test
    void itProceedsUntilTheViewIsWholeAndThenHasNothingToDo() throws Exception {
        VBox view = view();
        List<String> before = ids(view);
        var assembly = Assembly.of(view);
        onFx(() -> {
            new Scene(new StackPane(view));
            int rounds = 0;
            while (!assembly.proceed()) {
                assertThat(++rounds).isLessThan(before.size());
            }
            return null;
        });
        assertThat(ids(view)).isEqualTo(before);
        assertThat(assembly.proceed()).isTrue();
    }

    /** Their children are where they are for a reason that a list of children does not know. */
    @Test
    void whatHasALogicOfItsOwnStaysWhole() {
        var border = new BorderPane(new Label("middle"));
        Assembly.of(new VBox(border));
        assertThat(border.getCenter()).isNotNull();
        assertThat(border.getChildren()).hasSize(1);
    }

    @Test
    void aTabThatIsFilledWhenItIsFirstSeenIsLeftAsItIs() {
        var empty = new Tab("empty");
        Assembly.of(new VBox(new TabPane(empty)));
        assertThat(empty.getContent()).isNull();
    }

    private static VBox view() {
        var tab = new Tab("tab", new VBox(named("in-tab"), new TableView<>()));
        var split = new SplitPane(new VBox(named("in-split"), named("b")), new HBox(named("c")));
        var scroll = new ScrollPane(new VBox(named("in-scroll"), named("d"), named("e")));
        return new VBox(
                named("a"),
                new HBox(named("f"), named("g"), new VBox(named("h"))),
                new TabPane(tab),
                split,
                scroll,
                new BorderPane(named("in-border")),
                named("z"));
    }

    private static Node named(String id) {
        var button = new Button(id);
        button.setId(id);
        return button;
    }

    /** Of everything below, in order, what is inside containers included. */
    private static List<String> ids(Parent parent) {
        List<String> ids = new ArrayList<>();
        collect(parent, ids);
        return ids;
    }

    private static void collect(Node node, List<String> ids) {
        ids.add(node.getId() == null ? node.getClass().getSimpleName() : node.getId());
        if (node instanceof SplitPane split) {
            split.getItems().forEach(item -> collect(item, ids));
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> collect(tab.getContent(), ids));
        } else if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent(), ids);
        } else if (node instanceof javafx.scene.layout.Pane pane) {
            pane.getChildren().forEach(child -> collect(child, ids));
        }
    }

    private static <T> void onFx(Callable<T> work) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }
}
