package org.attentionworkbench.app;

import java.net.URL;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the window's frame: header, navigation, the stage now shown, notices, status bar. */
public final class FrameController {
    @FXML
    private Label run;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private ToggleButton projector;

    @FXML
    private Button help;

    @FXML
    private VBox navigation;

    @FXML
    private StackPane stages;

    @FXML
    private VBox notices;

    @FXML
    private ProgressBar busy;

    @FXML
    private Label status;

    private final Workbench workbench;
    private final Views views;
    private final Map<WorkStage, Views.View> loaded = new EnumMap<>(WorkStage.class);
    private final Map<WorkStage, Assembly> assemblies = new EnumMap<>(WorkStage.class);

    /** @param workbench what the frame is a view of */
    public FrameController(Workbench workbench) {
        this.workbench = workbench;
        this.views = new Views(workbench);
    }

    @FXML
    private void initialize() {
        Session session = workbench.session();
        Texts texts = workbench.texts();
        Preferences preferences = workbench.preferences();
        for (WorkStage stage : WorkStage.values()) {
            navigation.getChildren().add(explained(stage));
        }
        run.textProperty()
                .bind(session.runProperty()
                        .map(shown -> shown.path().getFileName().toString())
                        .orElse(""));
        projector.selectedProperty().bindBidirectional(preferences.projectorProperty());
        preferences
                .darkProperty()
                .subscribe(dark -> themeIcon.setIconLiteral(dark ? "mdomz-wb_sunny" : "mdomz-nights_stay"));
        var line = new StatusLine(session);
        status.textProperty().bind(texts.get(line.said()));
        Shown.when(line.waiting(), busy);
        NoticeBox.keepShowing(notices, workbench);
        session.stageProperty().subscribe(this::bringToFront);
    }

    /** A stage in the navigation that says, while it is disabled, what is missing. */
    private Explained explained(WorkStage stage) {
        var item = new Explained();
        item.getChildren().add(new NavigationItem(stage, workbench.session(), workbench.texts()));
        boolean afterTraining = stage.compareTo(WorkStage.TRAIN) > 0;
        item.textProperty()
                .bind(workbench
                        .texts()
                        .get(workbench
                                .session()
                                .enabled(stage)
                                .map(can -> can
                                        ? Wording.NOTHING
                                        : Wording.of(afterTraining ? "navigation.noModel" : "train.noCorpus"))));
        return item;
    }

    /** What the stage now shown does for Ctrl+Enter. */
    void mainAction() {
        current().mainAction();
    }

    /** Ctrl+O: the Corpus stage comes to the front and asks for a file. */
    void open() {
        workbench.session().show(WorkStage.CORPUS);
        current().open();
    }

    @FXML
    private void switchLanguage() {
        boolean chinese = workbench.texts().locale().getLanguage().equals("zh");
        workbench.texts().setLocale(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    @FXML
    private void switchTheme() {
        var dark = workbench.preferences().darkProperty();
        dark.set(!dark.get());
    }

    @FXML
    private void showHelp() {
        HelpPopover.of(workbench.texts()).show(help);
    }

    /** F1: the same as the help button. */
    void help() {
        showHelp();
    }

    private void bringToFront(WorkStage stage) {
        Parent root = loaded.computeIfAbsent(stage, this::load).root();
        assemblies.getOrDefault(stage, Assembly.DONE).finish();
        root.setVisible(true);
        stages.getChildren().setAll(root); // what is not shown need not be styled again with every theme and size
        current().shown();
        boolean stays = KeyboardFocus.isIn(navigation) || KeyboardFocus.isIn(root);
        if (stages.getScene() != null && !stays) {
            KeyboardFocus.leadInto(root);
        }
    }

    /**
     * Loads and styles a stage's view without showing it, so that its first visit does not have to wait.
     *
     * @return whether this was the last step
     */
    boolean prepare(WorkStage stage) {
        if (!loaded.containsKey(stage)) {
            loaded.put(stage, load(stage));
            return false;
        }
        Parent root = Objects.requireNonNull(loaded.get(stage)).root();
        if (root.getScene() == null) {
            if (assemblies.containsKey(stage)) {
                return true; // others came to the front meanwhile
            }
            assemblies.put(stage, Assembly.of(root));
            root.setVisible(false);
            stages.getChildren().add(0, root);
            return false;
        }
        boolean whole = assemblies.getOrDefault(stage, Assembly.DONE).proceed();
        if (whole && !root.isVisible()) {
            stages.getChildren().remove(root);
        }
        return whole;
    }

    private Views.View load(WorkStage stage) {
        URL view = FrameController.class.getResource(stage.view());
        return view == null ? Placeholder.of(stage, workbench.texts()) : views.load(stage.view());
    }

    private StageController current() {
        Views.View view = loaded.get(workbench.session().stageProperty().get());
        return view != null && view.controller() instanceof StageController controller
                ? controller
                : new StageController() {};
    }
}
