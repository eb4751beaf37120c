package org.attentionworkbench.engine.model.graph;

import java.util.Objects;
import org.attentionworkbench.engine.model.kernel.DecoderShape;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonIgnore;

/**
 * Configuration of the decoder, output layer and loss included: memory and the words before (INT [sequences, time]) in,
 * probabilities [sequences, time, V] out; labels are INT [sequences, time]. Decoder and output are one layer because
 * tied embeddings and copying by attention need both at once. Stands in a {@link DecoderVertex}.
 */
public class DecoderLayer extends KernelLayer {
    private static final long serialVersionUID = 1L;

    private int words;
    private int embedding;
    private int hidden;
    private boolean attention;
    private boolean before;

    /** For JSON. */
    public DecoderLayer() {}

    public DecoderLayer(DecoderShape shape) {
        words = shape.words();
        embedding = shape.embedding();
        hidden = shape.hidden();
        attention = shape.attention();
        before = shape.before();
        setNOut(words);
    }

    public int getWords() {
        return words;
    }

    public void setWords(int words) {
        this.words = words;
    }

    public int getEmbedding() {
        return embedding;
    }

    public void setEmbedding(int embedding) {
        this.embedding = embedding;
    }

    public int getHidden() {
        return hidden;
    }

    public void setHidden(int hidden) {
        this.hidden = hidden;
    }

    public boolean isAttention() {
        return attention;
    }

    public void setAttention(boolean attention) {
        this.attention = attention;
    }

    public boolean isBefore() {
        return before;
    }

    public void setBefore(boolean before) {
        this.before = before;
    }

    /** What the kernels are built from. */
    @JsonIgnore
    public DecoderShape shape() {
        return new DecoderShape(words, embedding, hidden, attention, before);
    }

    @Override
    public ParameterLayout layout() {
        return shape().layout();
    }

    @Override
    int outputSize() {
        return words;
    }

    @Override
    KernelLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new DecoderLayerImpl(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecoderLayer o && super.equals(o) && shape().equals(o.shape());
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), shape());
    }
}
