package org.attentionworkbench.app.runs;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.attentionworkbench.app.Question;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.TrashFolder;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.jspecify.annotations.Nullable;

/** Binds the list of past runs. */
public final class RunsController {
    /** Proportions of the columns. */
    private static final List<Integer> WIDTHS = List.of(290, 180, 130, 135, 125);

    @FXML
    private TableView<RunRow> runsTable;

    @FXML
    private Label none;

    @FXML
    private Label failure;

    @FXML
    private Label damage;

    @FXML
    private Button openRun;

    @FXML
    private Button resumePast;

    @FXML
    private Button revealRun;

    @FXML
    private Button discardRun;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private TextField folder;

    private final Workbench workbench;
    private final Texts texts;
    private final RunsViewModel model;
    private BiConsumer<PastRun, Boolean> opener = (run, resume) -> {};

    /** @param workbench what the window works on */
    public RunsController(Workbench workbench) {
        this.workbench = workbench;
        texts = workbench.texts();
        model = new RunsViewModel(workbench);
    }

    /** From now on told every run that was opened, and whether it is to go on. */
    public void setOnOpen(BiConsumer<PastRun, Boolean> action) {
        opener = action;
    }

    @FXML
    private void initialize() {
        runsTable.setItems(model.rows());
        none.textProperty()
                .bind(texts.get(
                        model.busyProperty().map(reading -> Wording.of(reading ? "runs.reading" : "runs.none"))));
        model.rows()
                .addListener((javafx.beans.Observable list) ->
                        workbench.background().ui().execute(this::selectNewest)); // after the table has noticed
        runsTable
                .getColumns()
                .setAll(List.of(
                        column("name", RunRow::name),
                        column("date", row -> row.record()
                                .map(r -> texts.now("runs.at", java.util.Date.from(r.created())))
                                .orElse("–")),
                        column("corpus", row -> texts.now(row.corpusName())),
                        column("exactMatch", this::exactMatch),
                        column("status", row -> texts.now("runs.status." + row.status()))));
        runsTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        for (int i = 0; i < WIDTHS.size(); i++) {
            runsTable.getColumns().get(i).setPrefWidth(WIDTHS.get(i));
        }
        ObservableValue<@Nullable RunRow> chosen = runsTable.getSelectionModel().selectedItemProperty();
        BooleanBinding unchosen =
                runsTable.getSelectionModel().selectedItemProperty().isNull();
        var training = workbench.session().trainingProperty();
        openRun.disableProperty()
                .bind(unchosen.or(is(chosen, RunRow::openable).not()).or(training));
        resumePast
                .disableProperty()
                .bind(unchosen.or(is(chosen, RunRow::resumable).not()).or(training));
        discardRun.disableProperty().bind(unchosen.or(is(chosen, RunRow::running)));
        revealRun.disableProperty().bind(unchosen);
        damage.textProperty().bind(texts.get(chosen.map(RunRow::trouble).orElse(Wording.NOTHING)));
        Shown.when(damage.textProperty().isNotEmpty(), damage);
        failure.textProperty().bind(texts.get(model.failureProperty()));
        Shown.when(model.failureProperty().isNotEqualTo(Wording.NOTHING), failure);
        Shown.when(model.busyProperty(), busy);
        Shown.when(folder.textProperty().isNotEmpty(), folder); // a path is shown to who asks for it
        runsTable.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openRun.fire();
            }
        });
        runsTable.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openRun.fire();
            } else if (key.getCode() == KeyCode.DELETE) {
                discardRun.fire();
            }
        });
    }

    /** So that Enter opens it and the buttons can be used at once. */
    private void selectNewest() {
        if (runsTable.getSelectionModel().isEmpty()) {
            runsTable.getSelectionModel().selectFirst();
        }
    }

    private static BooleanBinding is(
            ObservableValue<@Nullable RunRow> chosen, java.util.function.Predicate<RunRow> what) {
        return javafx.beans.binding.Bindings.createBooleanBinding(
                () -> {
                    RunRow row = chosen.getValue();
                    return row != null && what.test(row);
                },
                chosen);
    }

    private String exactMatch(RunRow row) {
        return row.exactMatch().isPresent()
                ? texts.now("train.epoch.share", row.exactMatch().getAsDouble())
                : "–";
    }

    private TableColumn<RunRow, String> column(String key, Function<RunRow, String> value) {
        var column = new TableColumn<RunRow, String>();
        column.textProperty().bind(texts.get("runs." + key));
        column.setCellValueFactory(row -> {
            var text = new SimpleStringProperty();
            text.bind(texts.localeProperty().map(locale -> value.apply(row.getValue())));
            return text;
        });
        return column;
    }

    /** Reads the list again. */
    @FXML
    public void refresh() {
        model.refresh();
    }

    @FXML
    private void open() {
        open(false);
    }

    @FXML
    private void resume() {
        open(true);
    }

    private void open(boolean resume) {
        RunRow row = runsTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row, run -> opener.accept(run, resume));
        }
    }

    @FXML
    private void reveal() {
        RunRow row = runsTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            folder.setText(row.path().toAbsolutePath().toString());
            folder.requestFocus();
            folder.selectAll();
            folder.copy();
        }
    }

    @FXML
    private void discard() {
        RunRow row = runsTable.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        var question = new Question(
                runsTable.getScene().getWindow(),
                Wording.of("runs.discard.title", row.name()),
                Wording.of(
                        "runs.discard.text",
                        model.directory().resolve(TrashFolder.NAME).toString()),
                Wording.of("runs.discard"),
                Wording.of("runs.keep"),
                texts);
        if (question.isAnsweredYes()) {
            model.discard(row);
        }
    }
}
