package org.attentionworkbench.app;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.ProgressBarSkin;
import javafx.scene.control.skin.TabPaneSkin;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.layout.Region;
import org.attentionworkbench.engine.UserFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads every view once for nobody, away from the window's thread: most of what the first one costs is the loading of
 * classes, half of which are in the views. They belong to a workbench of their own, so nothing is shared with the window,
 * and they are in no window, so JavaFX allows it on any thread.
 */
final class ViewWarmUp {
    private static final Logger log = LoggerFactory.getLogger(ViewWarmUp.class);

    /** By then reflection and the FXML loader have been compiled. */
    private static final int TIMES = 3;

    /** What stages load when it is first wanted. */
    private static final List<String> ON_DEMAND =
            List.of(CorpusPart.IMPORT_VIEW, "/fxml/text-choices.fxml", "/fxml/tokens.fxml");

    private final UserFolders folders;
    private final CorpusSource corpora;

    ViewWarmUp(UserFolders folders, CorpusSource corpora) {
        this.folders = folders;
        this.corpora = corpora;
    }

    /** A view that fails here will fail again where somebody sees it; what is lost here is time. */
    void loadAll() {
        try {
            var workbench = Workbench.create(
                    Settings.initial(Locale.ENGLISH),
                    new SettingsFile(folders.home()),
                    Background.direct(),
                    folders,
                    corpora);
            for (int time = 0; time < TIMES; time++) {
                for (WorkStage stage : WorkStage.values()) {
                    new Views(workbench).load(stage.view());
                }
                for (CorpusPart part : CorpusPart.values()) {
                    new Views(workbench).load(part.view());
                }
                for (String wanted : ON_DEMAND) {
                    new Views(workbench).load(wanted);
                }
            }
        } catch (RuntimeException failed) {
            log.info("views could not be loaded in advance", failed);
        }
    }

    /**
     * The controls that bring most classes with them, which are loaded when one is first styled and laid out. Made on any
     * thread; to be {@linkplain #layOut laid out} on the window's thread only, for JavaFX measures all texts with one layout.
     */
    static List<Region> loadSkins() {
        var table = new TableView<>(FXCollections.observableArrayList("a"));
        table.getColumns().add(new TableColumn<>("b"));
        table.setSkin(new TableViewSkin<>(table));
        var tabs = new TabPane(new Tab("c", new Label("d")));
        tabs.setSkin(new TabPaneSkin(tabs));
        var choice = new ComboBox<>(FXCollections.observableArrayList("e"));
        choice.setSkin(new ComboBoxListViewSkin<>(choice));
        var bar = new ProgressBar(0.5); // the alternatives of a decoded token
        bar.setSkin(new ProgressBarSkin(bar));
        var row = new TableRow<String>();
        row.setSkin(new TableRowSkin<>(row));
        var cell = new TableCell<String, String>();
        cell.setSkin(new TableCellSkin<>(cell));
        var question = new DialogPane();
        question.setHeaderText("f");
        question.setContentText("g");
        question.getButtonTypes().add(ButtonType.OK);
        return List.of(table, tabs, choice, bar, row, cell, question);
    }

    /** Lays one of them out for nobody. */
    static void layOut(Region unseen) {
        unseen.getCssMetaData();
        unseen.resize(unseen.prefWidth(-1), unseen.prefHeight(-1));
        unseen.layout();
    }
}
