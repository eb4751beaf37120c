package org.attentionworkbench.engine.model.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Objects;
import org.attentionworkbench.engine.model.kernel.Noise;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonIgnore;

/** Configuration of a layer whose parameters are a {@link ParameterLayout}. Reads token ids, so it has no input size to infer. */
public abstract class KernelLayer extends FeedForwardLayer {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private String shapeText = "";
    private String noiseText = text(Noise.NONE);

    /** The record the kernels are built from, as JSON; DL4J's own mapper knows no records. */
    public String getShapeText() {
        return shapeText;
    }

    public void setShapeText(String shapeText) {
        this.shapeText = shapeText;
    }

    /** What disturbs learning, a {@link Noise} as JSON. */
    public String getNoiseText() {
        return noiseText;
    }

    public void setNoiseText(String noiseText) {
        this.noiseText = noiseText;
    }

    /** What disturbs learning. */
    @JsonIgnore
    public Noise noise() {
        return record(noiseText, Noise.class);
    }

    static String text(Record record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(record + " cannot be written", e);
        }
    }

    static <R extends Record> R record(String text, Class<R> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KernelLayer o
                && super.equals(o)
                && shapeText.equals(o.shapeText)
                && noiseText.equals(o.noiseText);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), shapeText, noiseText);
    }

    /** Names, shapes and initial values of the parameters. */
    @JsonIgnore
    public abstract ParameterLayout layout();

    /** Size of one row of what the layer puts out. */
    @JsonIgnore
    abstract int outputSize();

    /** A layer of this configuration that has its parameters but no index or listeners yet. */
    abstract KernelLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type);

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            @Nullable Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        KernelLayerImpl<?> layer = implementation(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return LayoutInitializer.INSTANCE;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.recurrent(outputSize());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // token ids have no size
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public @Nullable LayerMemoryReport getMemoryReport(InputType input) {
        return null;
    }
}
