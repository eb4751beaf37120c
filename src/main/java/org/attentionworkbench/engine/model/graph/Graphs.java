package org.attentionworkbench.engine.model.graph;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Builds the graph: inputs {@code source} and {@code previous}, layers {@code encoder} and {@code decoder}. */
public final class Graphs {
    /** Name of the encoder's vertex. No vertex name and no parameter key may contain an underscore. */
    public static final String ENCODER = "encoder";

    /** Name of the decoder's vertex. */
    public static final String DECODER = "decoder";

    private Graphs() {}

    /** An initialised graph; the same seed gives the same parameters. */
    public static ComputationGraph create(
            EncoderLayer encoder, DecoderLayer decoder, IUpdater updater, double weightDecay, long seed) {
        ComputationGraph graph = new ComputationGraph(configuration(encoder, decoder, updater, weightDecay, seed));
        graph.init();
        return graph;
    }

    private static ComputationGraphConfiguration configuration(
            EncoderLayer encoder, DecoderLayer decoder, IUpdater updater, double weightDecay, long seed) {
        NeuralNetConfiguration.Builder global = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                .updater(updater)
                .miniBatch(false); // the loss is already a mean over tokens
        List<Regularization> decay = weightDecay > 0 ? List.of(new WeightDecay(weightDecay, true)) : List.of();
        encoder.setRegularization(decay); // the builder's own would not reach layers made without a builder
        decoder.setRegularization(decay);
        decoder.setLayerName(DECODER);
        NeuralNetConfiguration decoderConf = global.clone().layer(decoder).build();
        return global.graphBuilder()
                .addInputs("source", "previous")
                .addLayer(ENCODER, encoder, "source")
                .addVertex(DECODER, new DecoderVertex(decoderConf), ENCODER, "previous")
                .setOutputs(DECODER)
                .build();
    }
}
