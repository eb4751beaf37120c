package org.attentionworkbench.engine.model.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * One LSTM layer over a batch, there and back: DL4J's own (with the smallest output layer there is, which it needs to learn)
 * beside ours (with word embeddings, which it reads from). Not part of the suite; {@code mvn test
 * -Dtest=StockLstmBenchmark}.
 */
class StockLstmBenchmark {
    private static final int ROUNDS = 5;
    private static final double WARM_UP_SECONDS = 8;

    /** Embedding, hidden, batch and time of bench's sizes. */
    private record Shape(String name, int embedding, int hidden, int batch, int time) {
        private double gflop() {
            return 3 * 2.0 * batch * time * (4.0 * embedding * hidden + 4.0 * hidden * hidden) / 1e9;
        }
    }

    @Test
    void compare() {
        for (Shape shape : new Shape[] {
            new Shape("S", 128, 128, 32, 10), new Shape("M", 256, 256, 64, 15), new Shape("L", 256, 512, 64, 25)
        }) {
            for (int threads = 1; threads <= 2; threads++) {
                try (Team team = new Team(threads)) {
                    double ours = median(ours(shape, team));
                    double stock = median(stock(shape, threads));
                    System.out.printf(
                            Locale.ROOT,
                            "%s, %d threads: ours %.2f ms (%.1f GFLOP/s), DL4J %.2f ms (%.1f GFLOP/s), %.1f times%n",
                            shape.name,
                            threads,
                            ours * 1e3,
                            shape.gflop() / ours,
                            stock * 1e3,
                            shape.gflop() / stock,
                            stock / ours);
                }
            }
        }
    }

    private static Runnable ours(Shape shape, Team team) {
        int words = 1000;
        var encoder = new EncoderShape(words, shape.embedding, new DecoderShape.Layers("LSTM", shape.hidden, 1), false);
        ParameterLayout layout = encoder.layout();
        Parameters parameters = new Parameters(layout, Floats.allocate(layout.length()));
        parameters.values().put(0, layout.initialValues(1), 0, layout.length());
        Parameters gradients = new Parameters(layout, Floats.allocate(layout.length()));
        var kernel = new RecurrentEncoder(encoder, Noise.NONE, parameters, team);
        SplittableRandom random = new SplittableRandom(1);
        int[][] ids = new int[shape.batch][];
        int[] lengths = new int[shape.batch];
        for (int s = 0; s < ids.length; s++) {
            ids[s] = random.ints(shape.time, 0, words).toArray();
            lengths[s] = shape.time;
        }
        int rows = encoder.memoryRows(shape.batch, shape.time);
        Memory memory = memory(rows, shape, lengths);
        Memory gradient = memory(rows, shape, lengths);
        return () -> {
            kernel.forward(ids, 0, memory);
            kernel.backward(gradient, gradients);
        };
    }

    private static Memory memory(int rows, Shape shape, int[] lengths) {
        Matrix states = Floats.allocate(rows * shape.hidden).matrix(rows, shape.hidden);
        states.zero();
        return new Memory(states, lengths, shape.time, 2);
    }

    private static Runnable stock(Shape shape, int threads) {
        MultiLayerConfiguration conf = new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(new LSTM.Builder()
                        .nIn(shape.embedding)
                        .nOut(shape.hidden)
                        .activation(Activation.TANH)
                        .build())
                .layer(new RnnOutputLayer.Builder(LossFunctions.LossFunction.MSE)
                        .nIn(shape.hidden)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(conf);
        network.init();
        Nd4j.factory().blas().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxThreads(threads);
        INDArray x = Nd4j.rand('f', shape.batch, shape.embedding, shape.time);
        INDArray y = Nd4j.rand('f', shape.batch, 1, shape.time);
        return () -> network.fit(x, y);
    }

    private static double median(Runnable step) {
        long end = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
        for (int i = 0; i < 3 || System.nanoTime() < end; i++) {
            step.run();
        }
        double[] seconds = new double[ROUNDS * 5];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            step.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }
}
