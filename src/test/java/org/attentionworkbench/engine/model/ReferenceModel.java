package org.attentionworkbench.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The model spec of a reference file and the names of its parameters, from the words of make_reference.py. */
final class ReferenceModel {
    private static final Map<String, String> CELLS =
            Map.of("gru", "GRU", "lstm", "LSTM", "rnn_tanh", "TANH", "rnn_relu", "RELU");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("src.embedding", "encoder.embedding"),
            Map.entry("tgt.embedding", "decoder.embedding"),
            Map.entry("bridge.W", "encoder.bridgeWeights"),
            Map.entry("bridge.b", "encoder.bridgeBias"),
            Map.entry("bridge.Wc", "encoder.bridgeWeightsCell"),
            Map.entry("bridge.bc", "encoder.bridgeBiasCell"),
            Map.entry("att.U", "decoder.attentionKey"),
            Map.entry("att.v", "decoder.attentionEnergy"),
            Map.entry("att.Wq", "decoder.attentionQuery"),
            Map.entry("att.Wk", "decoder.attentionKey"),
            Map.entry("att.Wv", "decoder.attentionValue"),
            Map.entry("att.Wo", "decoder.attentionContext"),
            Map.entry("att.Wp", "decoder.windowWeights"),
            Map.entry("att.vp", "decoder.windowPosition"),
            Map.entry("copy.wc", "decoder.copyContext"),
            Map.entry("copy.ws", "decoder.copyState"),
            Map.entry("copy.wy", "decoder.copyInput"),
            Map.entry("copy.b", "decoder.copyBias"),
            Map.entry("combine.W", "decoder.combineWeights"),
            Map.entry("out.W", "decoder.outputWeights"),
            Map.entry("out.b", "decoder.outputBias"));
    private static final Map<String, String> OF_A_LAYER = Map.of(
            "weight_ih", "inputWeights",
            "weight_hh", "recurrentWeights",
            "bias_ih", "inputBias",
            "bias_hh", "recurrentBias");
    private static final Pattern LAYER = Pattern.compile("(enc\\.fwd|enc\\.bwd|dec)(?:\\.(\\d+))?\\.(\\w+)");

    private ReferenceModel() {}

    /** Empty for a model the engine does not offer. */
    static Optional<ModelSpec> spec(JsonNode reference) {
        JsonNode hyper = reference.get("hyper");
        boolean local = !hyper.get("window").isNull();
        int positions = reference.get("inputs").get("src").get(0).size();
        return Optional.of(new ModelSpec(
                ModelSpec.Cell.valueOf(
                        Objects.requireNonNull(CELLS.get(hyper.get("cell").asText()))),
                attention(hyper),
                ModelSpec.Timing.valueOf(hyper.get("timing").asText().toUpperCase(Locale.ROOT)),
                hyper.get("E").asInt(),
                hyper.get("H").asInt(),
                new ModelSpec.Depth(
                        hyper.path("layers").asInt(1),
                        hyper.get("bidirectional").asBoolean()),
                new ModelSpec.Focus(
                        local ? window(hyper) : ModelSpec.Window.GLOBAL,
                        hyper.path("half_width").asInt(2),
                        hyper.path("heads").asInt(1),
                        positions),
                new ModelSpec.Readout(
                        hyper.get("attentional").asBoolean(),
                        hyper.get("feeding").asBoolean(),
                        false,
                        hyper.path("copy").asBoolean())));
    }

    private static ModelSpec.Window window(JsonNode hyper) {
        return ModelSpec.Window.valueOf("LOCAL_" + hyper.get("window").asText().toUpperCase(Locale.ROOT));
    }

    private static ModelSpec.Attention attention(JsonNode hyper) {
        return hyper.get("score").isNull()
                ? ModelSpec.Attention.NONE
                : ModelSpec.Attention.valueOf(hyper.get("score").asText().toUpperCase(Locale.ROOT));
    }

    /** The engine's name of a parameter. */
    static String parameter(String reference, ModelSpec spec) {
        Matcher layer = LAYER.matcher(reference);
        if (layer.matches()) {
            String part = layer.group(1).equals("dec") ? "decoder." : "encoder.";
            String direction = layer.group(1).equals("enc.bwd") ? "Backward" : "";
            String number = Objects.requireNonNullElse(layer.group(2), "");
            return part + OF_A_LAYER.get(layer.group(3)) + direction + number;
        }
        if (reference.equals("att.W")) {
            boolean additive = spec.attention() == ModelSpec.Attention.ADDITIVE;
            return additive ? "decoder.attentionQuery" : "decoder.attentionWeights";
        }
        return Objects.requireNonNull(PLAIN.get(reference), reference);
    }
}
