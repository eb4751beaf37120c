package org.attentionworkbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object, written as one line; fields in the order they were added. */
final class JsonLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double SCALE = 1e6;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** A text, a whole number, a list or a map. */
    JsonLine with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** A number, rounded to six decimals; {@code null} where it is not finite, which JSON cannot say. */
    JsonLine withNumber(String name, double value) {
        fields.put(name, Double.isFinite(value) ? rounded(value) : null);
        return this;
    }

    /** To six decimals. */
    static double rounded(double value) {
        return Math.rint(value * SCALE) / SCALE;
    }

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
