package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.attentionworkbench.engine.Problem;

/** The fields of one JSON object of a file. A field that is missing or of another kind is a {@link Problem} naming both. */
record Fields(Path file, JsonNode node) {
    String text(String name) {
        return required(name, JsonNode::isTextual).textValue();
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int integer(String name) {
        return required(name, JsonNode::canConvertToInt).intValue();
    }

    int integer(String name, int otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    boolean bool(String name, boolean otherwise) {
        return has(name) ? required(name, JsonNode::isBoolean).booleanValue() : otherwise;
    }

    long whole(String name) {
        return required(name, n -> n.isIntegralNumber() && n.canConvertToLong()).longValue();
    }

    Optional<Long> optionalWhole(String name) {
        return has(name) ? Optional.of(whole(name)) : Optional.empty();
    }

    double number(String name) {
        return required(name, JsonNode::isNumber).doubleValue();
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    Fields object(String name) {
        return new Fields(file, required(name, JsonNode::isObject));
    }

    /** The object of that name, if it is there. */
    Optional<Fields> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** Every number of the object, by name; what is no number is left out. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new TreeMap<>();
        node.properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                numbers.put(field.getKey(), field.getValue().doubleValue());
            }
        });
        return numbers;
    }

    /** The elements of an array of objects. */
    <T> List<T> objects(String name, Function<Fields, T> read) {
        List<T> elements = new ArrayList<>();
        for (JsonNode element : required(name, JsonNode::isArray)) {
            elements.add(read.apply(new Fields(file, element)));
        }
        return elements;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : required(name, JsonNode::isArray)) {
            if (!element.isTextual()) {
                throw unexpected(name);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    List<Integer> integers(String name) {
        List<Integer> integers = new ArrayList<>();
        for (JsonNode element : required(name, JsonNode::isArray)) {
            if (!element.canConvertToInt()) {
                throw unexpected(name);
            }
            integers.add(element.intValue());
        }
        return integers;
    }

    /** Rows of numbers, each with its own length. */
    float[][] rows(String name) {
        return rows(required(name, JsonNode::isArray));
    }

    /** Blocks of rows of numbers. */
    float[][][] blocks(String name) {
        JsonNode array = required(name, JsonNode::isArray);
        float[][][] blocks = new float[array.size()][][];
        for (int k = 0; k < blocks.length; k++) {
            blocks[k] = rows(array.get(k));
        }
        return blocks;
    }

    private static float[][] rows(JsonNode array) {
        float[][] rows = new float[array.size()][];
        for (int t = 0; t < rows.length; t++) {
            JsonNode row = array.get(t);
            rows[t] = new float[row.size()];
            for (int i = 0; i < row.size(); i++) {
                rows[t][i] = row.get(i).floatValue();
            }
        }
        return rows;
    }

    /** The value of an enum written by its name. @throws Problem also if a newer program has one more of them */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new Problem("run.unknownChoice", file, name, value);
    }

    /** {@link #choice(String, Class)}, or something else where there is no such field. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return has(name) ? choice(name, type) : otherwise;
    }

    Problem unexpected(String name) {
        return new Problem("run.field", file, name);
    }

    private JsonNode required(String name, Predicate<JsonNode> kind) {
        JsonNode value = node.path(name);
        if (!kind.test(value)) {
            throw unexpected(name);
        }
        return value;
    }
}
