package org.attentionworkbench.app.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
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

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final TableView<ImportPreview.Row> table;
    private final Texts texts;
    private final BiConsumer<Role, Integer> chosen;
    private Optional<ImportColumns> columns = Optional.empty();

    /** @param chosen told what somebody wants a column to be read as */
    PreviewTable(TableView<ImportPreview.Row> table, Texts texts, BiConsumer<Role, Integer> chosen) {
        this.table = table;
        this.texts = texts;
        this.chosen = chosen;
        table.setRowFactory(view -> new GreyedRow());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    /** Shows these rows; the columns are only made anew if they are others. */
    void show(ImportPreview preview) {
        ImportColumns wanted = ImportColumns.of(preview);
        if (!columns.equals(Optional.of(wanted))) {
            columns = Optional.of(wanted);
            table.getColumns().setAll(columns(wanted, preview));
        }
        table.getItems().setAll(preview.rows());
    }

    private List<TableColumn<ImportPreview.Row, ?>> columns(ImportColumns wanted, ImportPreview preview) {
        List<TableColumn<ImportPreview.Row, ?>> all = new ArrayList<>();
        all.add(lines());
        IntStream.range(0, wanted.names().size())
                .filter(place -> place < MOST_COLUMNS || wanted.role(place).isPresent())
                .forEach(place -> all.add(texts(wanted, place, preview.choices().layout())));
        all.add(reasons());
        return all;
    }

    private TableColumn<ImportPreview.Row, Number> lines() {
        var column = new TableColumn<ImportPreview.Row, Number>();
        column.textProperty().bind(texts.get("corpus.column.line"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().line()));
        column.setMinWidth(60);
        column.setMaxWidth(90);
        column.setSortable(false);
        return column;
    }

    private TableColumn<ImportPreview.Row, String> texts(ImportColumns read, int place, Layout layout) {
        var column = new TableColumn<ImportPreview.Row, String>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell(row.getValue(), place)));
        column.setSortable(false);
        read.role(place).ifPresent(role -> column.getStyleClass().add("role-" + role.name()));
        column.setPrefWidth(read.role(place).isPresent() ? 220 : 130);
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
                .map(said -> (javafx.beans.value.ObservableValue<String>) said)
                .orElse(new ReadOnlyStringWrapper("")));
        column.setMinWidth(110);
        column.setPrefWidth(170);
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
