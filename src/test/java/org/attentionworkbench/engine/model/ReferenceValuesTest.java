package org.attentionworkbench.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.engine.model.kernel.CellReference;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the engine against losses, distributions, attention and every gradient that another library's autograd computed in
 * float64 (make_reference.py beside the files says which equations). One case a file of the directory {@code reference.dir}.
 */
class ReferenceValuesTest {
    /** Largest difference, as a share of the largest magnitude in an array. */
    private static final double TOLERANCE = 1e-4;

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Path directory = Path.of(System.getProperty("reference.dir", "src/test/resources/reference"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(directory)) {
            list.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
        assertTrue(files.size() > 0, "no reference files in " + directory);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> hold(file)));
    }

    private static void hold(Path file) throws IOException {
        JsonNode reference = new ObjectMapper().readTree(file.toFile());
        if (reference.get("inputs").has("w")) {
            assumeTrue(CellReference.offers(reference), "the engine has no such cell yet");
            CellReference.hold(reference, ReferenceValuesTest::assertClose);
        } else {
            Optional<ModelSpec> spec = ReferenceModel.spec(reference);
            assumeTrue(spec.isPresent(), "the engine does not offer this model yet");
            for (int threads = 1; threads <= 3; threads++) {
                holdModel(reference, spec.get(), threads);
            }
        }
    }

    private static void holdModel(JsonNode reference, ModelSpec spec, int threads) {
        int words = reference.get("hyper").get("V").asInt();
        JsonNode inputs = reference.get("inputs");
        int[][] source = rows(inputs.get("src"), inputs.get("src_lengths"));
        int[][] target = rows(inputs.get("tgt"), inputs.get("tgt_lengths"));
        Batch batch = spec.readout().copying()
                ? Batch.copying(known(source, words), source, target, words)
                : new Batch(source, target);
        try (Network network = Network.create(spec, new NetworkConfig(words, words, 1e-3, 1, 1, threads))) {
            load(network, reference.get("params"), spec);
            List<NetworkState.Parameter> gradients = network.gradients(batch);
            assertEquals(reference.get("outputs").get("loss").asDouble(), network.loss(), 1e-5);
            JsonNode expected = reference.get("grads");
            assertEquals(expected.size(), gradients.size());
            for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                assertClose(
                        "gradient of " + name,
                        numbers(expected.get(name)),
                        find(gradients, name, spec).values());
            }
            try (Snapshot snapshot = network.snapshot()) {
                holdOutputs(reference.get("outputs"), snapshot, batch, spec);
            }
        }
    }

    private static void holdOutputs(JsonNode outputs, Snapshot snapshot, Batch batch, ModelSpec spec) {
        float[][][] logs = snapshot.distributions(batch);
        List<Forced> forced = snapshot.force(batch);
        for (int s = 0; s < batch.size(); s++) {
            for (int t = 0; t < batch.target()[s].length; t++) {
                String where = " of pair " + s + " at step " + t;
                double[] expected = numbers(outputs.get("log_probs").get(s).get(t));
                assertCloseWherePossible("log-probabilities" + where, expected, logs[s][t]);
                assertEquals(
                        expected[batch.target()[s][t]],
                        forced.get(s).tokenLogProbabilities()[t],
                        TOLERANCE,
                        "log p" + where);
                for (int head = 0; outputs.has("alpha_heads") && head < spec.maps(); head++) {
                    double[] alpha =
                            numbers(outputs.get("alpha_heads").get(s).get(t).get(head));
                    double[] real = java.util.Arrays.copyOf(alpha, batch.source()[s].length);
                    assertClose("head " + head + where, real, forced.get(s).heads()[head][t]);
                }
                if (outputs.has("p_gen")) {
                    double generated = outputs.get("p_gen").get(s).get(t).asDouble();
                    assertEquals(generated, forced.get(s).generated()[t], TOLERANCE, "p_gen" + where);
                }
                if (outputs.has("alpha")) {
                    double[] alpha = numbers(outputs.get("alpha").get(s).get(t));
                    double[] real = java.util.Arrays.copyOf(alpha, batch.source()[s].length);
                    assertClose("attention" + where, real, forced.get(s).attention()[t]);
                }
            }
        }
    }

    private static void load(Network network, JsonNode params, ModelSpec spec) {
        NetworkState state = network.state();
        assertEquals(params.size(), state.parameters().size(), "parameters of the reference and of the network");
        for (Iterator<String> names = params.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            double[] values = numbers(params.get(name));
            float[] into = find(state.parameters(), name, spec).values();
            assertEquals(values.length, into.length, name);
            for (int i = 0; i < into.length; i++) {
                into[i] = (float) values[i];
            }
        }
        network.restore(state);
    }

    private static NetworkState.Parameter find(
            List<NetworkState.Parameter> parameters, String reference, ModelSpec spec) {
        String name = ReferenceModel.parameter(reference, spec);
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parameter " + name + " for " + reference));
    }

    private static int[][] rows(JsonNode ids, JsonNode lengths) {
        int[][] rows = new int[ids.size()][];
        for (int s = 0; s < rows.length; s++) {
            rows[s] = new int[lengths.get(s).asInt()];
            for (int t = 0; t < rows[s].length; t++) {
                rows[s][t] = ids.get(s).get(t).asInt();
            }
        }
        return rows;
    }

    private static int[][] known(int[][] ids, int words) {
        return java.util.Arrays.stream(ids)
                .map(row -> java.util.Arrays.stream(row)
                        .map(id -> id < words ? id : Vocabulary.UNK)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static double[] numbers(JsonNode nested) {
        List<Double> flat = new ArrayList<>();
        CellReference.flatten(nested, flat);
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What is impossible, null in the file, must be so here. */
    private static void assertCloseWherePossible(String what, double[] expected, float[] actual) {
        double[] finite = expected.clone();
        float[] possible = actual.clone();
        for (int i = 0; i < Math.min(finite.length, possible.length); i++) {
            if (Double.isNaN(expected[i])) {
                assertEquals(Float.NEGATIVE_INFINITY, actual[i], what + " [" + i + "]");
                finite[i] = 0;
                possible[i] = 0;
            }
        }
        assertClose(what, finite, possible);
    }

    private static void assertClose(String what, double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length, what);
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * largest, what + " [" + i + "]");
        }
    }
}
