package org.attentionworkbench.engine.model.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds a recurrent layer alone against a reference file: states, final states, and the gradients of Σ states ∘ w. */
public final class CellReference {
    private static final Map<String, String> CELLS =
            Map.of("cell_gru", "GRU", "cell_lstm", "LSTM", "cell_rnn_tanh", "TANH", "cell_rnn_relu", "RELU");

    /** How two arrays are compared. */
    public interface Comparison {
        void hold(String what, double[] expected, float[] actual);
    }

    private final JsonNode reference;
    private final Comparison comparison;
    private final String cell;
    private final int inputs;
    private final int hidden;
    private final int[] lengths;
    private final Packing packing;

    private CellReference(JsonNode reference, Comparison comparison) {
        this.reference = reference;
        this.comparison = comparison;
        this.cell = Objects.requireNonNull(CELLS.get(reference.get("name").asText()));
        this.inputs = reference.get("hyper").get("E").asInt();
        this.hidden = reference.get("hyper").get("H").asInt();
        JsonNode mask = reference.get("inputs").get("mask");
        this.lengths = new int[mask.size()];
        for (int s = 0; s < lengths.length; s++) {
            for (JsonNode real : mask.get(s)) {
                lengths[s] += real.asBoolean() ? 1 : 0;
            }
        }
        this.packing = Packing.of(lengths);
    }

    /** Whether there is such a cell. */
    public static boolean offers(JsonNode reference) {
        return CELLS.containsKey(reference.get("name").asText());
    }

    /** Runs the layer on one, two and three threads. */
    public static void hold(JsonNode reference, Comparison comparison) {
        for (int threads = 1; threads <= 3; threads++) {
            try (Team team = new Team(threads)) {
                new CellReference(reference, comparison).hold(team);
            }
        }
    }

    private void hold(Team team) {
        ParameterLayout layout = new DecoderShape.Layers(cell, hidden, 1).addTo(new ParameterLayout(), inputs, "");
        Parameters parameters = new Parameters(layout, Floats.allocate(layout.length()));
        put(parameters.matrix("inputWeights"), "cell.weight_ih");
        put(parameters.matrix("recurrentWeights"), "cell.weight_hh");
        put(parameters.matrix("inputBias"), "cell.bias_ih");
        put(parameters.matrix("recurrentBias"), "cell.bias_hh");
        Parameters gradients = new Parameters(layout, Floats.allocate(layout.length()));
        Recurrence layer =
                new Recurrence(Cells.named(cell), hidden, team, Recurrence.Names.of(""), parameters, new Dropout(0));
        Matrix x = packed(reference.get("params").get("x"), inputs);
        Matrix w = packed(reference.get("inputs").get("w"), hidden);
        Floats gradientBlock = Floats.allocate(packing.total() * inputs);
        Matrix xGradient = gradientBlock.matrix(packing.total(), inputs);
        run(team, layer, x, w, xGradient, gradients);
        compare(layer, xGradient, gradients);
    }

    private void run(Team team, Recurrence layer, Matrix x, Matrix w, Matrix xGradient, Parameters gradients) {
        layer.begin(packing);
        layer.beginBackward();
        for (int k = 0; k < Cells.named(cell).carried(); k++) {
            layer.initial(k).zero();
        }
        team.run(worker -> {
            layer.load(worker);
            layer.start(worker);
            worker.barrier();
            layer.project(worker, x, 0);
            for (int t = 0; t < packing.steps(); t++) {
                layer.step(worker, t);
                worker.barrier();
            }
            layer.startBackward(worker);
            for (int t = packing.steps() - 1; t >= 0; t--) {
                layer.stepBackward(worker, t, w);
                worker.barrier();
                layer.carryBack(worker, t);
            }
            worker.barrier();
            layer.backToInput(worker, xGradient, 0);
            layer.weightGradients(worker, gradients);
            layer.inputWeightGradients(worker, x, 0, gradients);
        });
    }

    private void compare(Recurrence layer, Matrix xGradient, Parameters gradients) {
        JsonNode outputs = reference.get("outputs");
        comparison.hold("states", numbers(outputs.get("states")), unpacked(layer.states()));
        comparison.hold("gradient of x", numbers(reference.get("grads").get("x")), unpacked(xGradient));
        compare(gradients.matrix("inputWeights"), "cell.weight_ih");
        compare(gradients.matrix("recurrentWeights"), "cell.weight_hh");
        compare(gradients.matrix("inputBias"), "cell.bias_ih");
        compare(gradients.matrix("recurrentBias"), "cell.bias_hh");
        int carried = Cells.named(cell).carried();
        float[] last = new float[carried * lengths.length * hidden];
        for (int k = 0; k < carried; k++) {
            for (int s = 0; s < lengths.length; s++) {
                int row = packing.row(s, lengths[s] - 1);
                layer.states(k).getRow(row, last, (k * lengths.length + s) * hidden);
            }
        }
        comparison.hold("final states", numbers(outputs.get("final")), last);
    }

    private void compare(Matrix gradient, String name) {
        float[] actual = new float[gradient.rows() * gradient.cols()];
        gradient.get(actual, 0);
        comparison.hold("gradient of " + name, numbers(reference.get("grads").get(name)), actual);
    }

    private void put(Matrix into, String name) {
        double[] values = numbers(reference.get("params").get(name));
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        into.put(floats, 0);
    }

    /** [sequences, time, size] to packed rows. */
    private Matrix packed(JsonNode nested, int size) {
        Matrix rows = Floats.allocate(packing.total() * size).matrix(packing.total(), size);
        for (int s = 0; s < lengths.length; s++) {
            for (int t = 0; t < lengths[s]; t++) {
                for (int j = 0; j < size; j++) {
                    float value = (float) nested.get(s).get(t).get(j).asDouble();
                    rows.data().put(rows.index(packing.row(s, t), j), value);
                }
            }
        }
        return rows;
    }

    /** Packed rows to [sequences, longest, size], zeros at padding. */
    private float[] unpacked(Matrix rows) {
        float[] flat = new float[lengths.length * packing.steps() * rows.cols()];
        for (int s = 0; s < lengths.length; s++) {
            for (int t = 0; t < lengths[s]; t++) {
                rows.getRow(packing.row(s, t), flat, (s * packing.steps() + t) * rows.cols());
            }
        }
        return flat;
    }

    private static double[] numbers(JsonNode nested) {
        List<Double> flat = new ArrayList<>();
        flatten(nested, flat);
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** All numbers of a nested array, row-major; not a number for null. */
    public static void flatten(JsonNode nested, List<Double> into) {
        if (nested.isArray()) {
            nested.forEach(inner -> flatten(inner, into));
        } else {
            into.add(nested.isNull() ? Double.NaN : nested.asDouble());
        }
    }
}
