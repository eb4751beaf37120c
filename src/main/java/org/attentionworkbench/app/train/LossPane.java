package org.attentionworkbench.app.train;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.attentionworkbench.figures.LossChart;
import org.attentionworkbench.figures.LossSeries;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/** The loss chart on the screen; drag to zoom, drag upwards to see all again. */
public final class LossPane extends StackPane {
    private @Nullable JFreeChart chart;

    /** An empty chart. */
    public LossPane() {
        getStyleClass().add("loss-pane");
        setMinSize(120, 90);
    }

    /** Shows these losses. */
    void show(LossHistory history, LossChart.Options options) {
        var series = new LossSeries(points(history.training()), points(history.validation()));
        JFreeChart shown = chart;
        if (shown == null) {
            JFreeChart made = LossChart.of(series, options);
            chart = made;
            var viewer = new ChartViewer(made, false);
            viewer.setFocusTraversable(false); // it does nothing by keyboard
            viewer.getCanvas().setFocusTraversable(false);
            getChildren().setAll(viewer);
        } else {
            LossChart.update(shown, series, options);
        }
    }

    /** The chart, to be written to a file. */
    Optional<JFreeChart> chart() {
        return Optional.ofNullable(chart);
    }

    private static List<LossSeries.Point> points(List<LossHistory.Point> points) {
        return points.stream()
                .map(point -> new LossSeries.Point(point.step(), point.loss()))
                .toList();
    }
}
