package org.attentionworkbench.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads how words are found and joined: {@code Metaspace}, with patterns that split what it leaves, or {@code ByteLevel},
 * with patterns that split before it.
 */
final class CutterJsonReader {
    private static final Set<String> JOINS_METASPACE = Set.of("Metaspace", "ByteFallback", "Fuse");
    private static final Set<String> JOINS_BYTES = Set.of("ByteLevel", "Fuse");

    private final TokenizerJsonReader problems;
    private final List<Pattern> patterns = new ArrayList<>();
    private @Nullable JsonNode metaspace;
    private @Nullable JsonNode byteLevel;

    CutterJsonReader(TokenizerJsonReader problems) {
        this.problems = problems;
    }

    WordCutter read(JsonNode cutting, JsonNode joining) {
        take(cutting);
        requireJoining(joining, byteLevel == null ? JOINS_METASPACE : JOINS_BYTES);
        if (byteLevel != null) {
            return byteLevel(byteLevel);
        }
        if (metaspace != null) {
            return metaspace(metaspace);
        }
        throw problems.notUnderstood("pre_tokenizer " + cutting.path("type").asText("null"));
    }

    private void take(JsonNode cutting) {
        String type = cutting.path("type").asText("null");
        boolean last = byteLevel != null;
        switch (type) {
            case "Sequence" -> cutting.path("pretokenizers").forEach(this::take);
            case "Metaspace" -> {
                refuseIf(last || metaspace != null || !patterns.isEmpty(), type);
                metaspace = cutting;
            }
            case "ByteLevel" -> {
                refuseIf(last || metaspace != null, type);
                byteLevel = cutting;
            }
            case "Split" -> {
                refuseIf(last, type);
                patterns.add(pattern(cutting));
            }
            default -> refuseIf(true, type);
        }
    }

    private void refuseIf(boolean misplaced, String type) {
        if (misplaced) {
            throw problems.notUnderstood("pre_tokenizer " + type);
        }
    }

    private Pattern pattern(JsonNode split) {
        boolean isolated = split.path("behavior").asText().equals("Isolated") && !problems.flag(split, "invert", false);
        boolean matchesOnly =
                split.path("behavior").asText().equals("Removed") && problems.flag(split, "invert", false);
        if (!isolated && !matchesOnly) {
            throw problems.notUnderstood(
                    "pre_tokenizer Split " + split.path("behavior").asText());
        }
        JsonNode pattern = split.path("pattern");
        try {
            return pattern.has("String")
                    ? Pattern.compile(pattern.path("String").asText(), Pattern.LITERAL)
                    : Pattern.compile(pattern.path("Regex").asText(), Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw problems.notUnderstood("pattern " + pattern.path("Regex").asText());
        }
    }

    private WordCutter byteLevel(JsonNode node) {
        if (problems.flag(node, "use_regex", true)) {
            patterns.add(ByteLevel.WORDS);
        }
        return new ByteLevel(problems.flag(node, "add_prefix_space", true), patterns);
    }

    private WordCutter metaspace(JsonNode node) {
        String space = node.path("replacement").asText("▁");
        if (space.length() != 1) {
            throw problems.damaged("replacement");
        }
        boolean prepend = prepends(node);
        boolean apart = problems.flag(node, "split", true);
        boolean ours = space.equals(SpacedWords.SPACE)
                && prepend
                && !apart
                && patterns.size() == 1
                && patterns.get(0).pattern().equals(SpacedWords.PATTERN);
        return ours ? new SpacedWords() : new Metaspace(space, prepend, apart, patterns);
    }

    /** Files before version 0.15 of that library have {@code add_prefix_space} in place of a scheme. */
    private boolean prepends(JsonNode node) {
        if (!node.has("prepend_scheme")) {
            return problems.flag(node, "add_prefix_space", true);
        }
        return switch (node.path("prepend_scheme").asText()) {
            case "always", "first" -> true;
            case "never" -> false;
            default -> throw problems.damaged("prepend_scheme");
        };
    }

    private void requireJoining(JsonNode joining, Set<String> understood) {
        if (joining.isMissingNode() || joining.isNull()) {
            return;
        }
        Set<String> types = new HashSet<>();
        collect(joining, types);
        for (String type : types) {
            if (!understood.contains(type)) {
                throw problems.notUnderstood("decoder " + type);
            }
        }
    }

    private static void collect(JsonNode joining, Set<String> types) {
        String type = joining.path("type").asText();
        if (type.equals("Sequence")) {
            joining.path("decoders").forEach(part -> collect(part, types));
        } else {
            types.add(type);
        }
    }
}
