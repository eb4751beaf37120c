package org.attentionworkbench.engine.model.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Gives DL4J the parameters of a {@link KernelLayer} as row-major views of its flat array, in the order of the layout. */
final class LayoutInitializer implements ParamInitializer {
    static final LayoutInitializer INSTANCE = new LayoutInitializer();

    private LayoutInitializer() {}

    private static ParameterLayout layout(Layer layer) {
        return ((KernelLayer) layer).layout();
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return layout(layer).length();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return layout(layer).entries().stream().map(ParameterLayout.Entry::name).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer).stream()
                .filter(key -> isWeightParam(layer, key))
                .toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return !isBiasParam(layer, key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return key.contains("Bias");
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        ParameterLayout layout = layout(conf.getLayer());
        if (initialize) {
            long seed = conf.getSeed() + conf.getLayer().getLayerName().hashCode();
            parameters.assign(Nd4j.createFromArray(layout.initialValues(seed)).reshape(parameters.shape()));
        }
        layout.entries().forEach(entry -> conf.addVariable(entry.name()));
        return views(layout, parameters);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradients) {
        return views(layout(conf.getLayer()), gradients);
    }

    private static Map<String, INDArray> views(ParameterLayout layout, INDArray flat) {
        INDArray row = flat.reshape(flat.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        for (ParameterLayout.Entry entry : layout.entries()) {
            INDArray part = row.get(NDArrayIndex.interval(entry.offset(), (long) entry.offset() + entry.size()));
            views.put(entry.name(), part.reshape('c', entry.rows(), entry.cols()));
        }
        return views;
    }
}
