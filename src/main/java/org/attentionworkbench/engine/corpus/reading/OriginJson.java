package org.attentionworkbench.engine.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Split;

/** {@link ImportOrigin} as JSON. */
final class OriginJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OriginJson() {}

    static String write(ImportOrigin origin) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode files = root.putArray("files");
        origin.files()
                .given()
                .forEach(file -> files.add(ImportOrigin.absolute(file).toString()));
        origin.files()
                .gold()
                .ifPresent(gold -> root.put("gold", ImportOrigin.absolute(gold).toString()));
        ImportChoices choices = origin.choices();
        write(choices.layout(), root.putObject("layout"));
        root.put("encoding", choices.encoding().name());
        root.put("goldBase", choices.goldBase().first());
        write(choices.rules(), root.putObject("rules"));
        root.putObject("split")
                .put("kind", choices.split().kind().name())
                .put("share", choices.split().share());
        return root.toString();
    }

    private static void write(Layout layout, ObjectNode into) {
        if (layout instanceof Layout.Table table) {
            into.put("format", "table");
            into.put("separator", String.valueOf(table.separator()));
            into.put("quoted", table.quoted())
                    .put("headerRows", table.headerRows())
                    .put("html", table.html());
            into.put("source", table.columns().source())
                    .put("target", table.columns().target());
            table.columns().gold().ifPresent(column -> into.put("gold", column));
        } else if (layout instanceof Layout.Parallel parallel) {
            into.put("format", "parallel");
            into.put("second", parallel.second().name()).put("swapped", parallel.swapped());
        } else if (layout instanceof Layout.JsonLines json) {
            into.put("format", "json").put("source", json.source()).put("target", json.target());
            json.gold().ifPresent(key -> into.put("gold", key));
        } else if (layout instanceof Layout.Tmx tmx) {
            into.put("format", "tmx").put("source", tmx.source()).put("target", tmx.target());
        }
    }

    private static void write(Rules rules, ObjectNode into) {
        into.put("empty", rules.empty());
        write(rules.words(), into.putObject("words"));
        write(rules.ratio(), into.putObject("ratio"));
        into.put("badGold", rules.badGold());
        into.put("sameText", rules.sameText());
        into.put("duplicates", rules.duplicates());
    }

    private static void write(Rules.Limit limit, ObjectNode into) {
        into.put("on", limit.on()).put("number", limit.number());
    }

    /** @throws Problem if it is not what {@link #write} wrote, or a folder is gone */
    static ImportOrigin read(String json) {
        JsonNode root = root(json);
        List<Path> given = paths(root);
        Optional<Path> gold = optional(root, "gold").map(Path::of);
        boolean folder = given.size() == 1 && Files.isDirectory(given.get(0));
        CorpusFiles files = folder ? CorpusFiles.of(given, gold) : CorpusFiles.unchecked(given, gold);
        return new ImportOrigin(files, choices(json));
    }

    static String files(String json) {
        return paths(root(json)).stream().map(Path::toString).collect(Collectors.joining(" + "));
    }

    /** @throws Problem likewise */
    static ImportChoices choices(String json) {
        JsonNode root = root(json);
        try {
            return new ImportChoices(
                    layout(root.required("layout")),
                    Charset.forName(root.required("encoding").asText()),
                    GoldBase.values()[root.required("goldBase").asInt()],
                    rules(root.required("rules")),
                    split(root.required("split")));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(e, "corpus.badOrigin", json);
        }
    }

    private static JsonNode root(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Problem(e, "corpus.badOrigin", json);
        }
    }

    private static List<Path> paths(JsonNode root) {
        List<Path> paths = new ArrayList<>();
        root.path("files").forEach(file -> paths.add(Path.of(file.asText())));
        if (paths.isEmpty() || paths.size() > 2) {
            throw new Problem("corpus.badOrigin", root.toString());
        }
        return paths;
    }

    private static Layout layout(JsonNode node) {
        String format = node.required("format").asText();
        return switch (format) {
            case "table" -> table(node);
            case "parallel" ->
                new Layout.Parallel(
                        Charset.forName(node.required("second").asText()),
                        node.required("swapped").asBoolean());
            case "json" ->
                new Layout.JsonLines(
                        node.required("source").asText(),
                        node.required("target").asText(),
                        optional(node, "gold"));
            case "tmx" ->
                new Layout.Tmx(
                        node.required("source").asText(),
                        node.required("target").asText());
            default -> throw new IllegalArgumentException("no format " + format);
        };
    }

    private static Layout.Table table(JsonNode node) {
        OptionalInt gold = node.has("gold") ? OptionalInt.of(node.get("gold").asInt()) : OptionalInt.empty();
        return new Layout.Table(
                node.required("separator").asText().charAt(0),
                node.required("quoted").asBoolean(),
                node.required("headerRows").asInt(),
                node.required("html").asBoolean(),
                new Layout.Columns(
                        node.required("source").asInt(), node.required("target").asInt(), gold));
    }

    private static Rules rules(JsonNode node) {
        return new Rules(
                node.required("empty").asBoolean(),
                limit(node.required("words")),
                limit(node.required("ratio")),
                node.required("badGold").asBoolean(),
                node.required("sameText").asBoolean(),
                node.required("duplicates").asBoolean());
    }

    private static Rules.Limit limit(JsonNode node) {
        return new Rules.Limit(
                node.required("on").asBoolean(), node.required("number").asDouble());
    }

    private static Split split(JsonNode node) {
        return new Split(
                Split.Kind.valueOf(node.required("kind").asText()),
                node.required("share").asDouble());
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }
}
