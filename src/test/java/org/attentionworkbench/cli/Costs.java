package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.attentionworkbench.figures.CostChart;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.LossSeries;
import org.junit.jupiter.api.Test;

/**
 * Time of a training step against the length of the source, of both sides, and the size of the vocabulary, at size M but for
 * what varies: {@code mvn -Pcosts test}. What {@code bench} says goes to {@code docs/figures/costs.jsonl}, a line a point;
 * points that stand there are not measured again, so that the work can be done in pieces ({@code -Dcosts.seconds=60} ends
 * after that time); delete the file to begin anew. Then the plots beside it are drawn.
 */
class Costs {
    private static final int[] LENGTHS = {10, 25, 50, 100, 150, 200};
    private static final int[] VOCABULARIES = {1000, 2000, 5000, 10_000, 20_000, 50_000};
    private static final int USUAL_LENGTH = 15;
    private static final int USUAL_VOCABULARY = 8000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder = Path.of(System.getProperty("costs.dir", "docs/figures"));
    private final long end = System.nanoTime() + (long) (1e9 * seconds());

    private static double seconds() {
        String given = System.getProperty("costs.seconds", "");
        return given.isEmpty() ? Double.MAX_VALUE / 1e9 : Double.parseDouble(given);
    }

    /** What varies. */
    private enum Axis {
        SOURCE("source length, tokens (targets of 15)", LENGTHS),
        BOTH("source and target length, tokens", LENGTHS),
        VOCABULARY("vocabulary, words a side", VOCABULARIES);

        private final String label;
        private final int[] values;

        Axis(String label, int[] values) {
            this.label = label;
            this.values = values;
        }

        private Point point(Kind kind, int value) {
            return switch (this) {
                case SOURCE -> new Point(kind, value, USUAL_LENGTH, USUAL_VOCABULARY);
                case BOTH -> new Point(kind, value, value, USUAL_VOCABULARY);
                case VOCABULARY -> new Point(kind, USUAL_LENGTH, USUAL_LENGTH, value);
            };
        }
    }

    /** The models compared. */
    private enum Kind {
        ADDITIVE("GRU, additive attention", "--attention additive --attend before"),
        NONE("GRU, no attention", "--attention none --attend after");

        private final String label;
        private final String options;

        Kind(String label, String options) {
            this.label = label;
            this.options = options;
        }
    }

    /** One measurement. */
    private record Point(Kind kind, int sourceLength, int targetLength, int vocabulary) {
        private String[] arguments() {
            return ("bench --json --sizes M --steps 5 --warm-up 3 " + kind.options + " --source-length " + sourceLength
                            + " --target-length " + targetLength + " --vocabulary " + vocabulary)
                    .split(" ");
        }

        private static Point of(JsonNode line) {
            return new Point(
                    Kind.valueOf(line.get("attention").textValue().toUpperCase(Locale.ROOT)),
                    line.get("source_length").intValue(),
                    line.get("target_length").intValue(),
                    line.get("vocabulary").intValue());
        }
    }

    @Test
    void measureAndDraw() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("costs.jsonl");
        Map<Point, Double> known = known(file);
        for (Point point : points()) {
            if (!known.containsKey(point) && System.nanoTime() < end) {
                String line = measure(point);
                Files.writeString(
                        file,
                        line + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                known.put(point, milliseconds(line));
            }
        }
        for (Axis axis : Axis.values()) {
            draw(axis, known);
        }
    }

    private static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (Kind kind : Kind.values()) {
                Arrays.stream(axis.values).forEach(value -> points.add(axis.point(kind, value)));
            }
        }
        return points.stream().distinct().toList();
    }

    private static Map<Point, Double> known(Path file) throws IOException {
        Map<Point, Double> known = new java.util.HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                known.put(Point.of(JSON.readTree(line)), milliseconds(line));
            }
        }
        return known;
    }

    private static double milliseconds(String line) throws IOException {
        return JSON.readTree(line).get("ms_per_step").doubleValue();
    }

    private static String measure(Point point) {
        CommandLineRun run = CommandLineRun.of(point.arguments());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().strip();
    }

    private void draw(Axis axis, Map<Point, Double> known) {
        List<CostChart.Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<Integer, Double> costs = new TreeMap<>();
            for (int value : axis.values) {
                Double cost = known.get(axis.point(kind, value));
                if (cost != null) {
                    costs.put(value, cost);
                }
            }
            lines.add(new CostChart.Line(
                    kind.label,
                    costs.entrySet().stream()
                            .map(e -> new LossSeries.Point(e.getKey(), e.getValue()))
                            .toList()));
        }
        var axes = new CostChart.Axes(axis.label, "milliseconds a training step");
        String name = "cost-" + axis.name().toLowerCase(Locale.ROOT) + ".svg";
        FigureExport.write(CostChart.of(lines, axes, FigureStyle.DEFAULT), folder.resolve(name));
    }
}
