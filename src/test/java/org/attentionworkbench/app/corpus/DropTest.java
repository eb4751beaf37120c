package org.attentionworkbench.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What happens to a file or a text that is let go over the Corpus stage: the events JavaFX sends, without a mouse. */
class DropTest {
    @TempDir
    Path home;

    private Workbench workbench;
    private Parent stage;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void loadTheStage() throws Exception {
        workbench = Benches.importing(home);
        stage = WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> new Views(workbench)
                        .load(WorkStage.CORPUS.view())))
                .root();
    }

    @Test
    void aFileIsWelcomeAndLookedAt() throws Exception {
        var content = new ClipboardContent();
        Path file = Files.writeString(home.resolve("pairs.tsv"), "a b\tc\n");
        content.putFiles(List.of(file.toFile()));
        assertThat(fire(DragEvent.DRAG_OVER, content).getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(fire(DragEvent.DRAG_DROPPED, content).isDropCompleted()).isTrue();
        assertThat(rows()).hasSize(1);
        assertThat(workbench.session().corpusProperty().get()).isNull();
        press("#importAccept");
        assertThat(shown().name()).isEqualTo("pairs.tsv");
        assertThat(stage.lookup("#importRows")).isNull();
    }

    @Test
    void aTextIsLookedAtAsPairs() throws Exception {
        var content = new ClipboardContent();
        content.putString("a\tb\nc\td");
        fire(DragEvent.DRAG_DROPPED, content);
        assertThat(rows()).hasSize(2);
        press("#importAccept");
        assertThat(shown().name()).startsWith("pasted-");
    }

    @Test
    void aFileThatCannotBeReadIsToldWhereItWouldBeShownAndTheCorpusStays() throws Exception {
        workbench.corpora().openDefault();
        var bad = new ClipboardContent();
        bad.putFiles(List.of(new File("missing.tsv")));
        fire(DragEvent.DRAG_DROPPED, bad);
        waitFor("#importProblem");
        assertThat(((Label) stage.lookup("#importProblem")).getText()).contains("missing.tsv");
        waitFor("#importAccept");
        assertThat(stage.lookup("#importAccept").isDisabled()).isTrue();
        press("#importCancel");
        assertThat(stage.lookup("#importProblem")).isNull();
        assertThat(shown().sample()).isPresent();
    }

    @Test
    void somethingElseIsNotTaken() throws Exception {
        DragEvent over = fire(DragEvent.DRAG_OVER, new ClipboardContent());
        assertThat(over.getAcceptedTransferMode()).isNull();
    }

    private List<?> rows() throws Exception {
        waitFor("#importRows");
        return ((TableView<?>) stage.lookup("#importRows")).getItems();
    }

    /** The view is put together piece by piece. */
    private void waitFor(String piece) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> stage.lookup(piece) != null)
                        .get());
    }

    private void press(String button) throws Exception {
        waitFor(button);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> {
            ((Button) stage.lookup(button)).fire();
            return true;
        }));
    }

    private LoadedCorpus shown() {
        LoadedCorpus corpus = workbench.session().corpusProperty().get();
        assertThat(corpus).isNotNull();
        return corpus;
    }

    private DragEvent fire(EventType<DragEvent> type, ClipboardContent content) throws Exception {
        return WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> {
            var event = new DragEvent(type, dragboard(content), 5, 5, 5, 5, TransferMode.COPY, null, stage, null);
            DragEvent[] seen = {event};
            stage.addEventHandler(type, received -> seen[0] = received);
            stage.fireEvent(event);
            return seen[0];
        }));
    }

    /** JavaFX makes one only while a mouse button is held down. */
    private static Dragboard dragboard(ClipboardContent content) throws ReflectiveOperationException {
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        constructor.setAccessible(true);
        Dragboard board = constructor.newInstance(offeringCopies());
        board.setContent(content);
        return board;
    }

    private static TKClipboard offeringCopies() {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(
                DropTest.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes")
                        ? Set.of(TransferMode.COPY)
                        : method.invoke(local, arguments));
    }
}
