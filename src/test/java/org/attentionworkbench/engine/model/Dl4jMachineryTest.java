package org.attentionworkbench.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.model.graph.Graphs;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/** DL4J's own tools work on the graph: what a layer that is not quite a DL4J layer would break silently. */
class Dl4jMachineryTest {
    private static final Batch BATCH =
            new Batch(new int[][] {{4, 5, 6, 2}, {5, 2}, {6, 4, 2}}, new int[][] {{6, 5, 2}, {5, 4, 6, 2}, {2}});

    private final Network network = Network.create(
            new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, 5, 6),
            new NetworkConfig(8, 9, 1e-2, 1, 7, 1));
    private final ComputationGraph graph = network.graph();
    private final MultiDataSet data = new MultiDataSet(
            Network.inputs(BATCH), Network.labels(BATCH), Network.inputMasks(BATCH), Network.labelMasks(BATCH));

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void everyParameterIsCountedAndUpdated() {
        assertEquals(Network.parameterCount(network.spec(), 8, 9), graph.numParams());
        INDArray before = graph.params().dup();
        graph.fit(data);
        for (String layer : List.of(Graphs.ENCODER, Graphs.DECODER)) {
            graph.getLayer(layer).paramTable().forEach((name, view) -> assertTrue(view.length() > 0, name));
        }
        assertNotEquals(before, graph.params());
        assertEquals(
                2 * graph.numParams(), graph.getUpdater().getStateViewArray().length(), "Adam keeps two moments");
    }

    @Test
    void trainingLowersTheScore() {
        graph.fit(data);
        double first = graph.score();
        for (int step = 0; step < 30; step++) {
            graph.fit(data);
        }
        assertTrue(graph.score() < first / 2, first + " -> " + graph.score());
    }

    @Test
    void scoreIsThatOfTheEngine() {
        double sum = 0;
        int tokens = 0;
        try (Snapshot snapshot = network.snapshot()) {
            for (Forced forced : snapshot.force(BATCH)) {
                sum += forced.lossSum();
                tokens += forced.tokenLogProbabilities().length;
            }
        }
        assertEquals(sum / tokens, graph.score(data, false), 1e-5);
        assertEquals(sum, graph.scoreExamples(data, false).sumNumber().doubleValue(), 1e-4);
    }

    @Test
    void outputIsADistributionAtEveryRealPosition() {
        INDArray output =
                graph.output(false, Network.inputs(BATCH), Network.inputMasks(BATCH), Network.labelMasks(BATCH))[0];
        assertEquals(
                List.of(3L, 4L, 9L),
                java.util.Arrays.stream(output.shape()).boxed().toList());
        assertEquals(8.0, output.sumNumber().doubleValue(), 1e-4, "eight real target positions, each summing to one");
    }

    @Test
    void listenersSeeEveryStep() {
        List<Double> scores = new ArrayList<>();
        graph.addListeners(new BaseTrainingListener() {
            @Override
            public void iterationDone(Model model, int iteration, int epoch) {
                scores.add(model.score());
            }
        });
        graph.fit(data);
        graph.fit(data);
        assertEquals(2, scores.size());
        assertEquals(2, graph.getIterationCount());
    }

    @Test
    void configurationSurvivesJson() {
        String json = graph.getConfiguration().toJson();
        ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(json);
        assertEquals(graph.getConfiguration(), read);
        ComputationGraph again = new ComputationGraph(read);
        again.init();
        assertEquals(graph.params(), again.params(), "the seed is in the configuration");
    }

    @Test
    void aCloneIsEqualAndIndependent() {
        ComputationGraph clone = graph.clone();
        assertEquals(graph.params(), clone.params());
        clone.fit(data);
        assertNotEquals(graph.params(), clone.params());
    }

    @Test
    void aZipFileBringsBackParametersAndUpdater(@TempDir Path folder) throws IOException {
        graph.fit(data);
        File file = folder.resolve("graph.zip").toFile();
        ModelSerializer.writeModel(graph, file, true);
        ComputationGraph read = ModelSerializer.restoreComputationGraph(file, true);
        assertEquals(graph.params(), read.params());
        graph.fit(data);
        read.fit(data);
        assertEquals(graph.params(), read.params());
    }
}
