package org.attentionworkbench.app.train;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.training.TrainingEvent.EpochDone;

/** The columns of the table of epochs. */
final class EpochColumns {
    /** Proportions of the columns. */
    private static final List<Integer> WIDTHS = List.of(62, 79, 93, 115, 66);

    private EpochColumns() {}

    static void addTo(TableView<EpochDone> table, Texts texts) {
        table.getColumns()
                .setAll(List.of(
                        column("epoch", texts, e -> texts.now("train.epoch.number", e.epoch(), e.best() ? 1 : 0)),
                        column("trainLoss", texts, e -> texts.now("train.epoch.loss", e.trainLoss())),
                        column("testLoss", texts, e -> texts.now("train.epoch.loss", e.testLoss())),
                        column("exactMatch", texts, e -> texts.now("train.epoch.share", e.exactMatch())),
                        column(
                                "seconds",
                                texts,
                                e -> texts.now(
                                        "train.epoch.duration",
                                        e.trainDuration().toMillis() / 1000.0))));
        for (int i = 0; i < WIDTHS.size(); i++) {
            table.getColumns().get(i).setPrefWidth(WIDTHS.get(i));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private static TableColumn<EpochDone, String> column(String key, Texts texts, Function<EpochDone, String> value) {
        var column = new TableColumn<EpochDone, String>();
        column.textProperty().bind(texts.get("train.epoch." + key));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> {
            var text = new SimpleStringProperty();
            text.bind(texts.localeProperty().map(locale -> value.apply(row.getValue())));
            return text;
        });
        return column;
    }
}
