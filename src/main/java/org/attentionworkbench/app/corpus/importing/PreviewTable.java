package org.attentionworkbench.app.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.corpus.importing.ImportColumns.Role;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Layout;

/** The first rows of files as a table; what a column is read as is said in its head, and chosen there. */
final class PreviewTable {
    /** Columns of a table shown beside those that are read. */
    private static final int MOST_COLUMNS = 10;

    /** More of a cell is nothing to look at, and takes long to draw. */
    private static final int MOST_CHARACTERS = 200;

    private static final String READ = "read";
    private static final String LINES = "lines";
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    /** The cells of so many rows are made before the window gets its turn. */
    private static final int ROWS_AT_ONCE = 3;

    private static final double ROW_HEIGHT = 2.1; // in units of the type, about
    private static final double SCROLL_BAR = 1.2;

    private final TableView<ImportPreview.Row> table;
    private final Texts texts;
    private final ObservableValue<Number> type;
    private final BiConsumer<Role, Integer> chosen;
    private Optional<ImportColumns> columns = Optional.empty();

    /**
     * @param type   size of the type, in pixels
     * @param chosen told what somebody wants a column to be read as
     */
    PreviewTable(
            TableView<ImportPreview.Row> table,
            Texts texts,
            ObservableValue<Number> type,
            BiConsumer<Role, Integer> chosen) {
        this.table = table;
        this.texts = texts;
        this.type = type;
        this.chosen = chosen;
        table.setRowFactory(view -> new GreyedRow());
        table.widthProperty().subscribe(width -> fit());
        type.subscribe(size -> fit());
        texts.localeProperty().subscribe(language -> fit());
    }

    /**
     * Shows these rows; the columns are only made anew if they are others.
     *
     * @return what else is to be done for it, in pieces: all cells at once would keep the window
     */
    List<Runnable> show(ImportPreview preview) {
        ImportColumns wanted = ImportColumns.of(preview);
        boolean others = !columns.equals(Optional.of(wanted));
        if (others) {
            columns = Optional.of(wanted);
            table.getColumns().setAll(columns(wanted, preview));
        }
        table.getColumns().get(1).setVisible(preview.rows().stream().anyMatch(row -> row.reason()
                .isPresent()));
        table.getItems().setAll(preview.rows());
        fit();
        return others ? unfolding() : List.of();
    }

    /** A row's cells are only made when there is room for it. */
    private List<Runnable> unfolding() {
        List<Runnable> pieces = new ArrayList<>();
        for (int rows = ROWS_AT_ONCE; rows <= ImportPreview.MOST_ROWS; rows += ROWS_AT_ONCE) {
            double height = (rows + 1) * ROW_HEIGHT * type.getValue().doubleValue();
            pieces.add(() -> table.setMaxHeight(height));
        }
        pieces.add(() -> table.setMaxHeight(Region.USE_COMPUTED_SIZE));
        pieces.get(0).run();
        return pieces;
    }

    private List<TableColumn<ImportPreview.Row, ?>> columns(ImportColumns wanted, ImportPreview preview) {
        List<TableColumn<ImportPreview.Row, ?>> all = new ArrayList<>();
        all.add(lines());
        all.add(reasons());
        IntStream.range(0, wanted.names().size())
                .filter(place -> place < MOST_COLUMNS || wanted.role(place).isPresent())
                .forEach(place -> all.add(texts(wanted, place, preview.choices().layout())));
        return all;
    }

    /** Every column gets what it needs; what is left goes to those that are read. */
    private void fit() {
        double em = type.getValue().doubleValue();
        double left = table.getWidth() - SCROLL_BAR * em;
        long read = 0;
        for (TableColumn<ImportPreview.Row, ?> column : table.getVisibleLeafColumns()) {
            left -= wanted(column) * em;
            read += isRead(column) ? 1 : 0;
        }
        double more = read == 0 ? 0 : Math.max(0, left / read);
        for (TableColumn<ImportPreview.Row, ?> column : table.getColumns()) {
            column.setPrefWidth(wanted(column) * em + (isRead(column) ? more : 0));
        }
    }

    private double wanted(TableColumn<ImportPreview.Row, ?> column) {
        if (column.getStyleClass().contains(LINES)) {
            return PreviewWidths.LINE;
        }
        String heading = column.getGraphic() instanceof MenuButton head ? head.getText() : column.getText();
        return PreviewWidths.of(heading, shown(column), isRead(column) || !(column.getGraphic() instanceof MenuButton));
    }

    private List<String> shown(TableColumn<ImportPreview.Row, ?> column) {
        return table.getItems().stream()
                .map(row -> String.valueOf(column.getCellObservableValue(row).getValue()))
                .toList();
    }

    private boolean isRead(TableColumn<ImportPreview.Row, ?> column) {
        return column.getStyleClass().contains(READ);
    }

    private TableColumn<ImportPreview.Row, Number> lines() {
        var column = new TableColumn<ImportPreview.Row, Number>();
        column.textProperty().bind(texts.get("corpus.column.line"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().line()));
        column.getStyleClass().add(LINES);
        column.setSortable(false);
        return column;
    }

    private TableColumn<ImportPreview.Row, String> texts(ImportColumns read, int place, Layout layout) {
        var column = new TableColumn<ImportPreview.Row, String>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell(row.getValue(), place)));
        column.setSortable(false);
        read.role(place).ifPresent(role -> column.getStyleClass().addAll("role-" + role.name(), READ));
        column.setGraphic(head(read, place, layout));
        return column;
    }

    private MenuButton head(ImportColumns read, int place, Layout layout) {
        var head = new MenuButton();
        head.getStyleClass().add("column-role");
        head.setId("column-" + place);
        Wording name = ImportWords.column(read.names(), place);
        head.textProperty()
                .bind(texts.get(read.role(place)
                        .map(role -> Wording.of("import.head", name, Wording.of(role.key())))
                        .orElse(name)));
        for (Role role : Role.values()) {
            boolean possible =
                    role != Role.GOLD || layout instanceof Layout.Table || layout instanceof Layout.JsonLines;
            if (possible) {
                var item = new MenuItem();
                item.textProperty().bind(texts.get(role.key()));
                item.setOnAction(event -> chosen.accept(role, place));
                head.getItems().add(item);
            }
        }
        return head;
    }

    private TableColumn<ImportPreview.Row, String> reasons() {
        var column = new TableColumn<ImportPreview.Row, String>();
        column.textProperty().bind(texts.get("import.column.reason"));
        column.setCellValueFactory(row -> row.getValue()
                .reason()
                .map(reason -> texts.get("skip." + reason.name()))
                .map(said -> (ObservableValue<String>) said)
                .orElse(new ReadOnlyStringWrapper("")));
        column.setSortable(false);
        return column;
    }

    /** A cell on one line, or how it begins. */
    static String cell(ImportPreview.Row row, int place) {
        if (place >= row.cells().size()) {
            return "";
        }
        String text = row.cells().get(place);
        String begins = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        return begins.replace('\n', ' ').replace('\r', ' ');
    }

    private static final class GreyedRow extends TableRow<ImportPreview.Row> {
        @Override
        protected void updateItem(ImportPreview.Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(
                    LEFT_OUT, !empty && row != null && row.reason().isPresent());
        }
    }
}
