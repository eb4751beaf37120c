package org.attentionworkbench.app.train;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.ProbeSlider;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Throttle;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.runs.RunsController;
import org.attentionworkbench.app.train.TrainViewModel.Phase;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.training.TrainingEvent.EpochDone;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.LossChart;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the Train stage. */
public final class TrainController implements StageController {
    @FXML
    private ToggleGroup pages;

    @FXML
    private ToggleButton thisRun;

    @FXML
    private ToggleButton pastRuns;

    @FXML
    private StackPane pane;

    @FXML
    private VBox runPage;

    @FXML
    private Label nameLabel;

    @FXML
    private TextField runName;

    @FXML
    private Label nameFault;

    @FXML
    private Button trainButton;

    @FXML
    private Button resumeButton;

    @FXML
    private Button pauseButton;

    @FXML
    private FontIcon pauseIcon;

    @FXML
    private Button stopButton;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private Label failure;

    @FXML
    private Label smoothingLabel;

    @FXML
    private Slider smoothing;

    @FXML
    private Label found;

    @FXML
    private ToggleButton logScale;

    @FXML
    private Button exportChart;

    @FXML
    private LossPane lossChart;

    @FXML
    private TableView<EpochDone> epochs;

    @FXML
    private VBox probeCards;

    @FXML
    private Label scrubLabel;

    @FXML
    private Slider scrub;

    @FXML
    private Button newest;

    private final Workbench workbench;
    private final Texts texts;
    private final TrainViewModel model;
    private final List<ProbeCard> cards = new ArrayList<>();
    private final Throttle drawing = new Throttle(this::drawChart);

    /** @param workbench what the stage works on */
    public TrainController(Workbench workbench) {
        this.workbench = workbench;
        texts = workbench.texts();
        model = new TrainViewModel(workbench, Training.byTrainer(), InstantSource.system(), new NewestModel(workbench));
        workbench
                .closing()
                .setGuard(
                        new ClosingQuestion(model, texts, workbench.background().ui())::ask);
    }

    @FXML
    private void initialize() {
        bindCommands();
        bindChart();
        bindProbes();
        addPastRuns();
    }

    private void bindCommands() {
        ObservableValue<Boolean> busy = model.phaseProperty().map(Phase::isBusy);
        BooleanBinding idle =
                Bindings.createBooleanBinding(() -> !model.phaseProperty().get().isBusy(), model.phaseProperty());
        nameLabel.setLabelFor(runName);
        runName.textProperty().bindBidirectional(model.form().nameProperty());
        nameFault.textProperty().bind(texts.get(model.heldBack()));
        Shown.when(nameFault.textProperty().isNotEmpty(), nameFault);
        found.textProperty().bind(texts.get(model.report().found()));
        Shown.when(found.textProperty().isNotEmpty(), found);
        Shown.when(idle, nameLabel, runName, trainButton);
        Shown.when(busy, pauseButton, stopButton);
        Shown.when(
                model.resumableProperty().map(Optional::isPresent).flatMap(can -> idle.map(i -> can && i)),
                resumeButton);
        trainButton.disableProperty().bind(model.startable().not());
        pauseButton
                .textProperty()
                .bind(texts.get(model.phaseProperty()
                        .map(phase -> Wording.of(phase == Phase.PAUSED ? "train.goOn" : "train.pause"))));
        model.phaseProperty()
                .subscribe(phase -> pauseIcon.setIconLiteral(phase == Phase.PAUSED ? "mdmz-play_arrow" : "mdmz-pause"));
        BooleanBinding stopping = model.phaseProperty().isEqualTo(Phase.STOPPING);
        pauseButton.disableProperty().bind(stopping);
        stopButton.disableProperty().bind(stopping);
        idle.addListener((o, old, now) -> keepFocus());
        progress.progressProperty().bind(model.report().progress().doneProperty());
        status.textProperty().bind(texts.get(model.statusProperty()));
        failure.textProperty().bind(texts.get(model.failureProperty()));
        Shown.when(model.failureProperty().isNotEqualTo(Wording.NOTHING), failure);
    }

    /** Who pressed a button that is gone finds the keyboard on the one in its place. */
    private void keepFocus() {
        if (Stream.of(trainButton, resumeButton, pauseButton, stopButton).anyMatch(Node::isFocused)) {
            mainButton().requestFocus();
        }
    }

    private Button mainButton() {
        return model.phaseProperty().get().isBusy() ? pauseButton : trainButton;
    }

    private void bindChart() {
        smoothingLabel.setLabelFor(smoothing);
        EpochColumns.addTo(epochs, texts);
        var none = new Label();
        none.textProperty().bind(texts.get("train.epochs.none"));
        epochs.setPlaceholder(none);
        epochs.setItems(model.report().epochs());
        epochs.getItems()
                .addListener((javafx.beans.Observable list) ->
                        epochs.scrollTo(epochs.getItems().size() - 1));
        exportChart.disableProperty().bind(model.report().revisionProperty().isEqualTo(0));
        model.report().revisionProperty().addListener((o, old, now) -> drawing.request());
        smoothing.valueProperty().addListener((o, old, now) -> drawing.request());
        logScale.selectedProperty().addListener((o, old, now) -> drawing.request());
        texts.localeProperty().addListener((o, old, now) -> drawing.request());
        workbench.preferences().figureStyle().addListener((o, old, now) -> {
            drawing.request();
            drawProbes();
        });
        drawChart();
    }

    private void bindProbes() {
        ObservableValue<Boolean> busy = model.phaseProperty().map(Phase::isBusy);
        for (int i = 0; i < RunForm.PROBES; i++) {
            int index = i;
            var card = new ProbeCard(i + 1, model.form().probes().get(i), busy, texts);
            card.setOnOpen(() -> inspect(index));
            cards.add(card);
        }
        probeCards.getChildren().setAll(cards);
        ProbeSlider.bind(scrub, scrubLabel, model.report().probes(), texts);
        newest.disableProperty().bind(scrub.disableProperty());
        model.report().probes().shownProperty().addListener((o, old, now) -> drawProbes());
        drawProbes();
    }

    private void addPastRuns() {
        Views.View view = new Views(workbench).load("/fxml/runs.fxml");
        var runs = (RunsController) view.controller();
        pane.getChildren().add(view.root());
        Shown.when(thisRun.selectedProperty(), runPage);
        Shown.when(pastRuns.selectedProperty(), view.root());
        pages.selectedToggleProperty().addListener((o, old, now) -> {
            if (now == null) {
                pages.selectToggle(old);
            } else if (now == pastRuns) {
                runs.refresh();
            }
        });
        runs.setOnOpen((run, resume) -> {
            new RunOpening(workbench, model).open(run);
            pages.selectToggle(thisRun);
            if (resume) {
                model.resumeRun();
            }
        });
    }

    private void drawChart() {
        FigureStyle style = workbench.preferences().figureStyle().get();
        var labels = new LossChart.Labels(
                texts.now("train.chart.training"),
                texts.now("train.chart.validation"),
                texts.now("train.chart.step"),
                texts.now("train.chart.loss"));
        lossChart.show(
                model.report().losses(),
                new LossChart.Options(
                        logScale.isSelected(), smoothing.getValue(), style.dark(), style.fontSize() * 0.85, labels));
    }

    private void drawProbes() {
        FigureStyle style = workbench.preferences().figureStyle().get();
        FigureStyle small = style.withNumbers(false).withFontSize(style.fontSize() * 0.85);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(probe(i), small);
        }
    }

    private Optional<Translation> probe(int index) {
        return model.report()
                .probes()
                .shownProperty()
                .get()
                .map(ProbeHistory.Moment::probes)
                .filter(all -> index < all.size())
                .map(all -> all.get(index));
    }

    private void inspect(int index) {
        Session session = workbench.session();
        probe(index).ifPresent(probe -> {
            session.inspectedProperty().set(probe);
            session.show(WorkStage.ATTENTION);
        });
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void resumeRun() {
        model.resumeRun();
    }

    @FXML
    private void pauseOrGoOn() {
        model.pauseOrGoOn();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void followNewest() {
        model.report()
                .probes()
                .positionProperty()
                .set(model.report().probes().moments().size() - 1);
    }

    @FXML
    private void exportChart() {
        lossChart.chart().ifPresent(chart -> new ExportDialog(workbench)
                .export(
                        lossChart.getScene().getWindow(),
                        "loss",
                        List.of("png", "svg", "pdf"),
                        file -> FigureExport.write(chart, file)));
    }

    @Override
    public void shown() {
        (pastRuns.isSelected() ? pastRuns : mainButton()).requestFocus();
    }

    @Override
    public void mainAction() {
        if (model.phaseProperty().get().isBusy()) {
            model.pauseOrGoOn();
        } else {
            model.start();
        }
    }
}
