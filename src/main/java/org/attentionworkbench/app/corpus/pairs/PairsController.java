package org.attentionworkbench.app.corpus.pairs;

import atlantafx.base.controls.CustomTextField;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;

/** Binds the list of pairs, what changes it, and the pair that is looked at. */
public final class PairsController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    /** The time a table takes for selected rows grows with the square of their number. */
    private static final int MOST_SELECTED = 2000;

    /** Widths of the narrow columns in units of the type, so that their headings are whole on a projector too. */
    private static final double NUMBER_WIDTH = 5.5;

    private static final double PART_WIDTH = 7.5;

    /** Rows of one height spare the table adding up those of a million. */
    private static final double ROW_HEIGHT = 2;

    @FXML
    private VBox root;

    @FXML
    private CustomTextField filter;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button edit;

    @FXML
    private Button delete;

    @FXML
    private ToggleButton adding;

    @FXML
    private Button save;

    @FXML
    private FlowPane state;

    @FXML
    private Button subset;

    @FXML
    private Label said;

    @FXML
    private HBox newPair;

    @FXML
    private TextField newSource;

    @FXML
    private TextField newTarget;

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
    private Label pairTitle;

    @FXML
    private Label pairCounts;

    @FXML
    private Label pairGold;

    @FXML
    private FigureCanvas lines;

    @FXML
    private FigureCanvas goldMap;

    private final Workbench workbench;
    private final Texts texts;
    private final PairsViewModel model;

    /** @param workbench whose corpus is shown */
    public PairsController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new PairsViewModel(workbench);
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        bindColumns();
        bindTable();
        bindEditing();
        bindPair();
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pairs.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInTable);
    }

    private void bindColumns() {
        var type = workbench.preferences().typeSize();
        fix(number, NUMBER_WIDTH);
        fix(held, PART_WIDTH);
        number.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().number()));
        source.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().source()));
        target.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().pair().target()));
        held.setCellValueFactory(row -> texts.get(row.getValue().heldOut() ? "corpus.held" : "corpus.learnt"));
        for (TableColumn<CorpusFacts.Row, String> text : List.of(source, target)) {
            text.setCellFactory(TextFieldTableCell.forTableColumn());
            text.minWidthProperty().bind(type.multiply(NUMBER_WIDTH));
        }
        source.setOnEditCommit(
                done -> model.editing().changeSource(done.getRowValue().number(), done.getNewValue()));
        target.setOnEditCommit(
                done -> model.editing().changeTarget(done.getRowValue().number(), done.getNewValue()));
    }

    private void fix(TableColumn<CorpusFacts.Row, ?> column, double width) {
        var pixels = workbench.preferences().typeSize().multiply(width);
        column.minWidthProperty().bind(pixels);
        column.prefWidthProperty().bind(pixels);
        column.maxWidthProperty().bind(pixels.multiply(1.5));
    }

    private void bindTable() {
        pairs.setItems(model.rows());
        pairs.fixedCellSizeProperty().bind(workbench.preferences().typeSize().multiply(ROW_HEIGHT));
        pairs.setSortPolicy(table -> {
            model.orderProperty().set(order());
            return true;
        });
        pairs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        pairs.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var none = new Label();
        none.textProperty().bind(texts.get(model.nothingProperty()));
        pairs.setPlaceholder(none);
        pairs.getFocusModel().focusedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        model.onReveal(this::reveal);
        int first = model.rows().indexOf(model.selectedProperty().get());
        if (first >= 0) {
            reveal(first);
        }
    }

    private void reveal(int place) {
        pairs.getSelectionModel().clearAndSelect(place);
        pairs.getFocusModel().focus(place);
        if (!RowsInView.of(pairs).contains(place)) {
            pairs.scrollTo(place);
        }
    }

    private void bindEditing() {
        PairEditing editing = model.editing();
        undo.disableProperty().bind(editing.canUndoProperty().not());
        redo.disableProperty().bind(editing.canRedoProperty().not());
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        delete.disableProperty().bind(nothing);
        save.disableProperty().bind(nothing);
        said.textProperty().bind(texts.get(editing.saidProperty()));
        subset.textProperty().bind(texts.get(model.subset()));
        var hasSubset = model.subset().map(words -> !words.equals(Wording.NOTHING));
        Shown.when(hasSubset, subset);
        Shown.when(said.textProperty().isNotEmpty(), said);
        Shown.when(
                Bindings.createBooleanBinding(
                        () -> hasSubset.getValue() || !said.getText().isEmpty(), hasSubset, said.textProperty()),
                state);
        Shown.when(adding.selectedProperty(), newPair);
        adding.selectedProperty().subscribe(wanted -> {
            if (wanted) {
                newSource.requestFocus();
            }
        });
    }

    private void bindPair() {
        pairTitle.textProperty().bind(texts.get(model.view().map(PairsController::title)));
        pairCounts.textProperty().bind(texts.get(model.counts()));
        pairGold.textProperty().bind(texts.get(model.view().map(shown -> shown.map(PairView::said)
                .orElse(Wording.NOTHING))));
        new PairPanel(lines, goldMap, model.view(), workbench.preferences().figureStyle()).keepDrawing();
        Shown.when(goldMap.figureProperty().isNotNull(), goldMap);
        lines.accessibleTextProperty().bind(pairGold.textProperty());
        goldMap.accessibleTextProperty().bind(texts.get("corpus.pair.map"));
    }

    private static Wording title(Optional<PairView> shown) {
        return shown.map(pair -> Wording.of("corpus.pair.title", pair.row().number()))
                .orElse(Wording.NOTHING);
    }

    /** What the headers of the columns ask for. */
    private Comparator<CorpusFacts.Row> order() {
        if (pairs.getSortOrder().isEmpty()) {
            return PairsViewModel.AS_THEY_CAME;
        }
        TableColumn<CorpusFacts.Row, ?> column = pairs.getSortOrder().get(0);
        Function<CorpusFacts.Row, String> text = column == source
                ? row -> row.pair().source()
                : row -> row.pair().target();
        Comparator<CorpusFacts.Row> rising = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        return column.getSortType() == TableColumn.SortType.ASCENDING ? rising : rising.reversed();
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        if (UNDO.match(event)) {
            undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            redo();
        } else if (event.getCode() == KeyCode.DELETE && !typing) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    /** Before the table itself, which would edit no cell for F2 where none was clicked. */
    private void pressedInTable(KeyEvent event) {
        if (pairs.getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            edit();
            event.consume();
        } else if (ALL.match(event) && model.rows().size() > MOST_SELECTED) {
            event.consume();
        }
    }

    @FXML
    private void undo() {
        model.editing().undo();
    }

    @FXML
    private void redo() {
        model.editing().redo();
    }

    /** The text that was clicked last, or the source. */
    @FXML
    private void edit() {
        var focused = pairs.getFocusModel().getFocusedCell();
        if (focused.getRow() >= 0) {
            pairs.requestFocus();
            pairs.edit(focused.getRow(), focused.getTableColumn() == target ? target : source);
        }
    }

    @FXML
    private void delete() {
        model.editing()
                .delete(pairs.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(CorpusFacts.Row::number)
                        .toList());
    }

    @FXML
    private void toNewTarget() {
        newTarget.requestFocus();
    }

    @FXML
    private void add() {
        if (model.editing().add(newSource.getText(), newTarget.getText())) {
            newSource.clear();
            newTarget.clear();
            newSource.requestFocus();
        }
    }

    @FXML
    private void save() {
        new ExportDialog(workbench)
                .export(root.getScene().getWindow(), texts.now("corpus.edit.file"), List.of("tsv"), model.writer());
    }

    @FXML
    private void showAll() {
        model.showAll();
    }
}
