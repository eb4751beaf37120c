package org.attentionworkbench.engine.model.graph;

import java.util.Objects;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.attentionworkbench.engine.model.kernel.RecurrentEncoder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Configuration of the encoder layer: source ids INT [sequences, time] with a mask in, memory [sequences, time + 1, H] out
 * (states, then the final one). The name of the class and of its properties are part of DL4J's file format.
 */
public class EncoderLayer extends KernelLayer {
    private static final long serialVersionUID = 1L;

    private int words;
    private int embedding;
    private int hidden;

    /** For JSON. */
    public EncoderLayer() {}

    /** @param words source vocabulary V, @param embedding E, @param hidden H */
    public EncoderLayer(int words, int embedding, int hidden) {
        this.words = words;
        this.embedding = embedding;
        this.hidden = hidden;
        setNOut(hidden);
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

    @Override
    public ParameterLayout layout() {
        return RecurrentEncoder.layout(words, embedding, hidden);
    }

    @Override
    int outputSize() {
        return hidden;
    }

    @Override
    KernelLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new EncoderLayerImpl(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncoderLayer o
                && super.equals(o)
                && words == o.words
                && embedding == o.embedding
                && hidden == o.hidden;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), words, embedding, hidden);
    }
}
