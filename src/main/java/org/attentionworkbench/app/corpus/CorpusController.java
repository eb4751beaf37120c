package org.attentionworkbench.app.corpus;

import atlantafx.base.controls.CustomTextField;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Assembly;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.Placeholder;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.SkippedLine;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.LengthHistogram;
import org.jspecify.annotations.Nullable;

/** Binds the Corpus stage. */
public final class CorpusController implements StageController {
    private static final double SMALL_TYPE = 0.85;
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    @FXML
    private VBox root;

    @FXML
    private Button heldOut;

    @FXML
    private Button next;

    @FXML
    private VBox samples;

    @FXML
    private StackPane middle;

    @FXML
    private VBox detail;

    @FXML
    private Label name;

    @FXML
    private Label size;

    @FXML
    private Label vocabulary;

    @FXML
    private Label lookFor;

    @FXML
    private CustomTextField filter;

    @FXML
    private TableView<CorpusFacts.Row> pairs;

    @FXML
    private TableColumn<CorpusFacts.Row, Number> number;

    @FXML
    private TableColumn<CorpusFacts.Row, String> source;

    @FXML
    private TableColumn<CorpusFacts.Row, String> target;

    @FXML
    private TableColumn<CorpusFacts.Row, String> held;

    @FXML
    private Tab skippedTab;

    @FXML
    private TableView<SkippedLine> skipped;

    @FXML
    private TableColumn<SkippedLine, Number> line;

    @FXML
    private TableColumn<SkippedLine, String> reason;

    @FXML
    private TableColumn<SkippedLine, String> excerpt;

    @FXML
    private FigureCanvas lengths;

    @FXML
    private VBox empty;

    @FXML
    private VBox busy;

    @FXML
    private Label loadingWhat;

    @FXML
    private ProgressBar progress;

    private final Workbench workbench;
    private final Texts texts;
    private final CorpusViewModel model;
    private final PairFileChooser files;

    /** @param workbench whose corpus is shown */
    public CorpusController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new CorpusViewModel(workbench);
        this.files = new PairFileChooser(workbench);
    }

    @FXML
    private void initialize() {
        addSamples();
        name.textProperty().bind(texts.get(model.name()));
        size.textProperty().bind(texts.get(model.size()));
        vocabulary.textProperty().bind(texts.get(model.vocabulary()));
        lookFor.textProperty().bind(texts.get(model.lookFor()));
        showWhen(lookFor, lookFor.textProperty().isNotEmpty());
        heldOut.disableProperty().bind(model.hasCorpus().not());
        next.disableProperty().bind(model.hasCorpus().not());
        bindPairs();
        bindSkipped();
        bindHistogram();
        bindStates();
        acceptDrops();
    }

    /** In groups, one for each application, in the order of the samples. */
    private void addSamples() {
        String before = "";
        for (String sample : model.samples()) {
            String group = model.group(sample);
            if (!group.equals(before)) {
                Label heading = bound(new Label(), group);
                heading.getStyleClass().add("sample-group");
                samples.getChildren().add(heading);
            }
            samples.getChildren().add(new SampleCard(sample, model, texts));
            before = group;
        }
    }

    private void bindPairs() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        pairs.setItems(model.rows());
        pairs.setSortPolicy(table -> {
            model.orderProperty().set(order());
            return true;
        });
        pairs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        pairs.setPlaceholder(bound(new Label(), "corpus.filter.none"));
        number.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().number()));
        source.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().source()));
        target.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().target()));
        held.setCellValueFactory(row -> row.getValue().heldOut() ? texts.get("corpus.held") : nothing());
    }

    /** What the headers of the columns ask for. */
    private Comparator<CorpusFacts.Row> order() {
        if (pairs.getSortOrder().isEmpty()) {
            return CorpusViewModel.AS_THEY_CAME;
        }
        TableColumn<CorpusFacts.Row, ?> column = pairs.getSortOrder().get(0);
        Function<CorpusFacts.Row, String> text = column == source
                ? row -> row.pair().source()
                : row -> row.pair().target();
        Comparator<CorpusFacts.Row> rising = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        return column.getSortType() == TableColumn.SortType.ASCENDING ? rising : rising.reversed();
    }

    private void bindSkipped() {
        skippedTab.textProperty().bind(texts.get(model.skippedTitle()));
        skipped.setItems(model.skipped());
        skipped.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        skipped.setPlaceholder(bound(new Label(), "corpus.skipped.none"));
        line.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().line()));
        reason.setCellValueFactory(
                row -> texts.get("skip." + row.getValue().reason().name()));
        excerpt.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().excerpt()));
    }

    private void bindHistogram() {
        ObservableValue<FigureStyle> style = workbench.preferences().figureStyle();
        lengths.figureProperty()
                .bind(Bindings.createObjectBinding(
                        () -> histogram(model.facts().getValue(), style.getValue()),
                        model.facts(),
                        style,
                        texts.localeProperty()));
    }

    private @Nullable Figure histogram(@Nullable CorpusFacts facts, FigureStyle style) {
        return facts == null
                ? null
                : new LengthHistogram(
                        facts.sourceLengths(),
                        facts.targetLengths(),
                        new LengthHistogram.Labels(
                                texts.now("corpus.column.source"),
                                texts.now("corpus.column.target"),
                                texts.now("corpus.lengths"),
                                texts.now("corpus.pairs"),
                                texts.now("corpus.lengths.none")),
                        style.withFontSize(style.fontSize() * SMALL_TYPE));
    }

    private void bindStates() {
        var placeholder = new Placeholder(
                WorkStage.CORPUS.icon(), texts.get("corpus.empty.title"), texts.get("corpus.empty.text"));
        empty.getChildren().setAll(placeholder);
        var loading = Bindings.createBooleanBinding(() -> model.loading().getValue(), model.loading());
        showWhen(busy, loading);
        showWhen(empty, model.hasCorpus().not().and(loading.not()));
        showWhen(detail, model.hasCorpus().and(loading.not()));
        addDetailWithTheFirstCorpus();
        loadingWhat.textProperty().bind(texts.get(model.loadingWhat()));
        progress.progressProperty().bind(model.progress());
    }

    /** Styling the tables takes long, and the window shall not wait for it when it opens. */
    private void addDetailWithTheFirstCorpus() {
        middle.getChildren().remove(detail);
        workbench.session().corpusProperty().subscribe(corpus -> {
            if (corpus != null && !middle.getChildren().contains(detail)) {
                var assembly = Assembly.of(detail);
                middle.getChildren().add(0, detail);
                assembly.proceedWithEveryPicture();
            }
        });
    }

    private void acceptDrops() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                root.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROP, false));
        root.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        Dragboard dropped = event.getDragboard();
        if (dropped.hasFiles()) {
            model.openFiles(dropped.getFiles().stream().map(File::toPath).toList());
        } else if (dropped.hasString()) {
            model.openText(dropped.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void mainAction() {
        next();
    }

    @Override
    public void open() {
        chooseFile();
    }

    @FXML
    private void chooseFile() {
        List<Path> chosen = files.askForAll("corpus.open.title", root.getScene().getWindow());
        if (!chosen.isEmpty()) {
            model.openFiles(chosen);
        }
    }

    @FXML
    private void chooseHeldOut() {
        files.ask("corpus.heldOut.title", root.getScene().getWindow()).ifPresent(model::openHeldOut);
    }

    @FXML
    private void paste() {
        @Nullable String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            workbench.notices().tell(Wording.of("corpus.paste"), Wording.of("corpus.paste.nothing"));
        } else {
            model.openText(text);
        }
    }

    @FXML
    private void next() {
        workbench.session().show(WorkStage.MODEL);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private Label bound(Label label, String key) {
        label.textProperty().bind(texts.get(key));
        return label;
    }

    private static ObservableValue<String> nothing() {
        return new SimpleStringProperty("");
    }

    private static void showWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
