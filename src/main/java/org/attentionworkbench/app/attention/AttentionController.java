package org.attentionworkbench.app.attention;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
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
import javafx.util.StringConverter;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.ProbeSlider;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.attention.AttentionViewModel.State;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.figures.AlignmentLines;
import org.attentionworkbench.figures.ColourMap;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.Heatmap;
import org.jspecify.annotations.Nullable;

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
    private ComboBox<Integer> probe;

    @FXML
    private Label scrubLabel;

    @FXML
    private Slider scrub;

    private final Workbench workbench;
    private final Texts texts;
    private final AttentionViewModel model;

    /** @param workbench what the stage works on */
    public AttentionController(Workbench workbench) {
        this.workbench = workbench;
        texts = workbench.texts();
        model = new AttentionViewModel(
                workbench.session(), workbench.background(), Decoder.newest(workbench.session()));
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
        colourMap.setConverter(said(map -> texts.now("attention." + map)));
        colourMap.valueProperty().bindBidirectional(workbench.preferences().colourMapProperty());
        workbench.preferences().figureStyle().addListener((o, old, now) -> draw());
    }

    private void bindMap() {
        model.subjectProperty().addListener((o, old, now) -> draw());
        model.readingProperty().addListener((o, old, now) -> draw());
        texts.localeProperty().addListener((o, old, now) -> {
            probe.setConverter(said(this::probeName));
            draw();
        });
        map.setOnPointed(this::point);
        map.setOnMoved(model::move);
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
        ProbeSlider.bind(scrub, scrubLabel, model.history(), texts);
        Shown.when(model.history().shownProperty().map(Optional::isPresent), scrubLine);
        probe.setConverter(said(this::probeName));
        model.history().shownProperty().subscribe(this::fillProbes);
        probe.valueProperty().addListener((o, old, now) -> {
            if (now != null) {
                model.probeProperty().set(now);
            }
        });
        model.probeProperty().addListener((o, old, now) -> probe.setValue(now.intValue()));
        scrub.valueChangingProperty().addListener((o, old, now) -> chooseSomeProbe());
        scrub.setOnMousePressed(press -> chooseSomeProbe());
        scrub.focusedProperty().addListener((o, old, now) -> {
            if (now) {
                chooseSomeProbe();
            }
        });
    }

    /** Whoever touches the slider wants to see a probe. */
    private void chooseSomeProbe() {
        if (model.probeProperty().get() < 0) {
            model.probeProperty().set(model.nearestProbe());
        }
    }

    private void fillProbes() {
        int count = model.history()
                .shownProperty()
                .get()
                .map(m -> m.probes().size())
                .orElse(0);
        if (probe.getItems().size() != count + 1) {
            probe.setItems(FXCollections.observableArrayList(
                    IntStream.range(-1, count).boxed().toList()));
            probe.getSelectionModel().select(model.probeProperty().get() + 1);
        }
    }

    private String probeName(int index) {
        return model.history()
                .shownProperty()
                .get()
                .filter(moment -> index >= 0 && index < moment.probes().size())
                .map(moment -> moment.probes().get(index).source())
                .orElseGet(() -> texts.now("attention.noProbe"));
    }

    private static <T> StringConverter<T> said(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        };
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
                .map(r -> texts.now(
                        "attention.reading", r.targetToken(), r.row() + 1, r.sourceToken(), r.column() + 1, r.weight()))
                .orElseGet(() -> texts.now("attention.reading.none"));
        reading.setText(said);
        map.describe(said);
        caption.setText(model.subjectProperty().get().map(this::caption).orElse(""));
        aer.setText(model.subjectProperty()
                .get()
                .filter(s -> s.aer().isPresent())
                .map(s -> texts.now("attention.aer", s.gold().size(), s.aer().getAsDouble()))
                .orElse(""));
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
        FigureStyle style = workbench.preferences().figureStyle().get();
        return model.map()
                .map(weights ->
                        asLines.isSelected() ? lines(weights, style, withCell) : heatmap(weights, style, withCell));
    }

    private Figure lines(AttentionMap weights, FigureStyle style, boolean withCell) {
        var lines = new AlignmentLines(weights, style);
        return model.readingProperty()
                .get()
                .filter(r -> withCell)
                .map(r -> lines.focus(r.row()))
                .orElse(lines);
    }

    private Figure heatmap(AttentionMap weights, FigureStyle style, boolean withCell) {
        var plain = new Heatmap(weights, style);
        var marked = gold.isSelected()
                ? plain.withGold(
                        model.subjectProperty().get().map(MapSubject::gold).orElse(List.of()))
                : plain;
        return model.readingProperty()
                .get()
                .filter(r -> withCell)
                .map(r -> marked.select(r.row(), r.column()))
                .orElse(marked);
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
                            file -> write(figure.get(), weights.get(), file));
        }
    }

    private static void write(Figure figure, AttentionMap weights, Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            FigureExport.writeCsv(weights, file);
        } else {
            FigureExport.write(figure, file);
        }
    }

    @Override
    public void mainAction() {
        model.show();
    }

    @Override
    public void shown() {
        map.requestFocus();
    }
}
