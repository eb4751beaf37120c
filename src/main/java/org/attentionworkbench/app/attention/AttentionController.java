package org.attentionworkbench.app.attention;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.attention.AttentionViewModel.State;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.figures.ColourMap;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureExport;

/** Binds the Attention stage. */
public final class AttentionController implements StageController {
    @FXML
    private Label caption;

    @FXML
    private TextField mapSource;

    @FXML
    private TextField mapTarget;

    @FXML
    private Button expected;

    @FXML
    private Button showMap;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton asLines;

    @FXML
    private ToggleButton numbers;

    @FXML
    private ToggleButton gold;

    @FXML
    private ChoiceBox<ColourMap> colourMap;

    @FXML
    private ChoiceBox<HeadView> heads;

    @FXML
    private Button copyMap;

    @FXML
    private Button exportMap;

    @FXML
    private MapPane map;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingText;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private Label reading;

    @FXML
    private Label aer;

    @FXML
    private HBox scrubLine;

    @FXML
    private ChoiceBox<Integer> probe;

    @FXML
    private Label scrubLabel;

    @FXML
    private Slider scrub;

    private final Workbench workbench;
    private final Texts texts;
    private final AttentionViewModel model;
    private final MapFigures figures;

    /** @param workbench what the stage works on */
    public AttentionController(Workbench workbench) {
        this.workbench = workbench;
        texts = workbench.texts();
        model = new AttentionViewModel(
                workbench.session(), workbench.background(), Decoder.newest(workbench.session()));
        figures = new MapFigures(model, texts);
    }

    @FXML
    private void initialize() {
        bindSource();
        bindLook();
        bindMap();
        bindProbes();
        draw();
    }

    private void bindSource() {
        mapSource.textProperty().bindBidirectional(model.sourceProperty());
        mapTarget.textProperty().bindBidirectional(model.targetProperty());
        showMap.disableProperty().bind(model.decodable().not());
        expected.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.expectedTarget().isEmpty(),
                        model.sourceProperty(),
                        workbench.session().corpusProperty()));
    }

    private void bindLook() {
        views.selectedToggleProperty().addListener((o, old, now) -> {
            if (now == null) {
                views.selectToggle(old);
            } else {
                draw();
            }
        });
        numbers.selectedProperty().bindBidirectional(workbench.preferences().numbersProperty());
        numbers.disableProperty().bind(asLines.selectedProperty());
        gold.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> asLines.isSelected()
                                || model.subjectProperty()
                                        .get()
                                        .map(s -> s.gold().isEmpty())
                                        .orElse(true),
                        model.subjectProperty(),
                        asLines.selectedProperty()));
        gold.selectedProperty().addListener((o, old, now) -> draw());
        colourMap.setItems(FXCollections.observableArrayList(ColourMap.values()));
        colourMap.setConverter(Choices.said(map -> texts.now("attention." + map)));
        colourMap.valueProperty().bindBidirectional(workbench.preferences().colourMapProperty());
        workbench.preferences().figureStyle().addListener((o, old, now) -> draw());
    }

    private void bindMap() {
        model.subjectProperty().addListener((o, old, now) -> draw());
        model.readingProperty().addListener((o, old, now) -> draw());
        model.headsProperty().addListener((o, old, now) -> draw());
        new HeadChoice(heads, model, texts).bind();
        texts.localeProperty().addListener((o, old, now) -> draw());
        map.setOnPointed(this::point);
        map.setOnMoved(model::move);
        map.setOnHead(model::lookAt);
        BooleanBinding ready = model.stateProperty().isEqualTo(State.READY);
        Shown.when(ready, map);
        Shown.when(model.stateProperty().isEqualTo(State.BUSY), busy);
        Shown.when(ready.not().and(model.stateProperty().isNotEqualTo(State.BUSY)), nothing);
        nothingText
                .textProperty()
                .bind(texts.get(Bindings.createObjectBinding(
                        this::whyNothing, model.stateProperty(), model.failureProperty())));
        copyMap.disableProperty().bind(ready.not());
        exportMap.disableProperty().bind(ready.not());
    }

    private void bindProbes() {
        new ProbeChoice(probe, model, texts).bind(scrub, scrubLabel);
        Shown.when(model.history().shownProperty().map(Optional::isPresent), scrubLine);
    }

    private Wording whyNothing() {
        return model.stateProperty().get() == State.FAILED
                ? model.failureProperty().get()
                : Wording.of("attention.nothing." + model.stateProperty().get());
    }

    private void point(int row, int column) {
        int at = column >= 0 ? column : model.map().map(m -> m.argMax(row)).orElse(-1);
        model.select(row, at);
    }

    private void draw() {
        map.show(figure(true).orElse(null));
        String said = model.readingProperty()
                .get()
                .map(this::say)
                .orElseGet(() -> model.map().isPresent() ? texts.now("attention.reading.none") : "");
        reading.setText(said);
        map.describe(said);
        caption.setText(model.subjectProperty().get().map(this::caption).orElse(""));
        aer.setText(model.map()
                .map(model::errorRate)
                .filter(OptionalDouble::isPresent)
                .map(rate -> texts.now("attention.aer", goldLinks(), rate.getAsDouble()))
                .orElse(""));
    }

    private int goldLinks() {
        return model.subjectProperty().get().map(s -> s.gold().size()).orElse(0);
    }

    private String say(Reading r) {
        String cell = texts.now(
                "attention.reading", r.targetToken(), r.row() + 1, r.sourceToken(), r.column() + 1, r.weight());
        String each = r.heads().stream()
                .map(weight -> String.format(Locale.ROOT, "%.2f", weight))
                .collect(joining(" "));
        return each.isEmpty() ? cell : texts.now("attention.reading.heads", cell, each);
    }

    private String caption(MapSubject subject) {
        Translation made = subject.translation();
        return subject.step().isPresent()
                ? texts.now(
                        "attention.caption.step",
                        made.source(),
                        made.target(),
                        subject.step().getAsLong())
                : texts.now("attention.caption", made.source(), made.target());
    }

    private Optional<Figure> figure(boolean withCell) {
        var look = new MapFigures.Look(
                asLines.isSelected(),
                gold.isSelected(),
                workbench.preferences().figureStyle().get());
        return figures.of(look, withCell);
    }

    @FXML
    private void show() {
        model.show();
    }

    @FXML
    private void useExpected() {
        model.expectedTarget().ifPresent(model.targetProperty()::set);
        model.show();
    }

    @FXML
    private void zoomIn() {
        map.zoom(1);
    }

    @FXML
    private void zoomOut() {
        map.zoom(-1);
    }

    @FXML
    private void zoomFit() {
        map.fit();
    }

    @FXML
    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
        workbench.notices().tell(Wording.of("attention.copied"), Wording.of("attention.copied.text"));
    }

    @FXML
    private void export() {
        Optional<Figure> figure = figure(false);
        Optional<AttentionMap> weights = model.map();
        if (figure.isPresent() && weights.isPresent()) {
            new ExportDialog(workbench)
                    .export(
                            map.getScene().getWindow(),
                            model.fileName(),
                            List.of("png", "svg", "pdf", "csv"),
                            writer(
                                    figure.get(),
                                    weights.get(),
                                    model.headsProperty().get()));
        }
    }

    private static Consumer<Path> writer(Figure figure, AttentionMap weights, HeadView view) {
        return file -> {
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                FigureExport.write(figure, file);
            } else if (view.isAll()) {
                FigureExport.writeHeadsCsv(weights, file);
            } else {
                FigureExport.writeCsv(weights, file);
            }
        };
    }

    @Override
    public void mainAction() {
        model.show();
    }

    @Override
    public void shown() {
        model.begin();
        map.requestFocus();
    }
}
