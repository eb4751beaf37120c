package org.attentionworkbench.engine.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.text.WhiteSpace;

/** JSON objects, one a line. */
final class JsonLineParser implements RecordParser {
    private static final ObjectReader READER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    private final Layout.JsonLines keys;
    private final List<String> offered;

    /** @param offered the keys whose values {@link #cells} lists */
    JsonLineParser(Layout.JsonLines keys, List<String> offered) {
        this.keys = keys;
        this.offered = offered;
    }

    @Override
    public Candidate parse(String line) {
        if (WhiteSpace.isBlank(line)) {
            return Candidate.BLANK;
        }
        Optional<JsonNode> object = object(line);
        if (object.isEmpty()) {
            return new Candidate.Unusable(Reason.BAD_JSON);
        }
        Optional<String> source = text(object.get(), keys.source());
        Optional<String> target = text(object.get(), keys.target());
        if (source.isEmpty() || target.isEmpty()) {
            return new Candidate.Unusable(Reason.NO_KEY);
        }
        String links = keys.gold().map(key -> links(at(object.get(), key))).orElse("");
        return new Candidate.Texts(OneLine.of(source.get()), OneLine.of(target.get()), links, false);
    }

    @Override
    public List<String> cells(String line) {
        Optional<JsonNode> object = object(line);
        return offered.stream()
                .map(key -> object.flatMap(o -> text(o, key)).orElse(""))
                .toList();
    }

    /** The object a line is; empty if it is something else. */
    static Optional<JsonNode> object(String line) {
        try {
            JsonNode node = READER.readTree(line);
            return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The values of an object that are text, or close enough, by their keys; of objects inside as {@code outer.inner}. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                field.getValue().properties().forEach(inner -> asText(inner.getValue())
                        .ifPresent(text -> texts.put(field.getKey() + "." + inner.getKey(), text)));
            } else {
                asText(field.getValue())
                        .or(() -> asLinks(field.getValue()))
                        .ifPresent(text -> texts.put(field.getKey(), text));
            }
        });
        return texts;
    }

    private static Optional<String> text(JsonNode object, String key) {
        return asText(at(object, key));
    }

    private static JsonNode at(JsonNode object, String key) {
        int dot = key.indexOf('.');
        JsonNode whole = object.path(key);
        return whole.isMissingNode() && dot > 0
                ? object.path(key.substring(0, dot)).path(key.substring(dot + 1))
                : whole;
    }

    /** A text, a number, or a list of them with spaces between. */
    private static Optional<String> asText(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            boolean plain = StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
            return plain ? Optional.of(joined(value)) : Optional.empty();
        }
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Optional<String> asLinks(JsonNode value) {
        return value.isArray() && GoldColumn.hasLinks(links(value)) ? Optional.of(links(value)) : Optional.empty();
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    /** {@code "0-0 1-2"}, {@code ["0-0", "1-2"]} or {@code [[0, 0], [1, 2]]} as the first. */
    private static String links(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(link -> link.isArray() ? joined(link).replace(' ', '-') : link.asText())
                .collect(Collectors.joining(" "));
    }
}
