package org.attentionworkbench.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.attentionworkbench.engine.Problem;

/** Makes a tokenizer of the tree of a {@code tokenizer.json}. Whatever is not understood is refused, never passed over. */
final class TokenizerJsonReader {
    private final Path file;

    TokenizerJsonReader(Path file) {
        this.file = file;
    }

    /** @throws Problem naming the file and what is wrong or not understood */
    Tokenizer read(JsonNode root, String id) {
        JsonNode model = root.path("model");
        if (!model.isObject()) {
            throw damaged("model");
        }
        if (!model.path("type").asText("BPE").equals("BPE")) {
            throw notUnderstood("model " + model.path("type").asText());
        }
        requirePlain(model);
        WordCutter cutter = new CutterJsonReader(this).read(root.path("pre_tokenizer"), root.path("decoder"));
        Bpe bpe = bpe(model, special(root, model));
        boolean bytes = flag(model, "byte_fallback", false);
        Normalization normalization = new Normalization(steps(root.path("normalizer")));
        var tokenizer = new BpeTokenizer(id, new BpeTokenizer.Parts(cutter, bpe, bytes));
        return NormalizingTokenizer.of(tokenizer, normalization);
    }

    private void requirePlain(JsonNode model) {
        for (String name : List.of("continuing_subword_prefix", "end_of_word_suffix")) {
            if (!model.path(name).asText("").isEmpty() && !model.path(name).isNull()) {
                throw notUnderstood(name + " " + model.path(name).asText());
            }
        }
        if (model.path("dropout").asDouble(0) != 0) {
            throw notUnderstood("dropout " + model.path("dropout").asText());
        }
    }

    /** Tokens that are no text. */
    private static Set<String> special(JsonNode root, JsonNode model) {
        Set<String> special = new HashSet<>(Vocabulary.SPECIAL);
        for (JsonNode added : root.path("added_tokens")) {
            if (added.path("special").asBoolean()) {
                special.add(added.path("content").asText());
            }
        }
        if (model.path("unk_token").isTextual()) {
            special.add(model.path("unk_token").textValue());
        }
        return special;
    }

    private Bpe bpe(JsonNode model, Set<String> special) {
        List<String> tokens = tokens(model.path("vocab"), special);
        Set<String> known = new HashSet<>(tokens);
        List<Merge> merges = new ArrayList<>();
        if (!model.path("merges").isArray()) {
            throw damaged("merges");
        }
        for (JsonNode node : model.path("merges")) {
            Merge merge = merge(node, merges.size() + 1);
            if (!known.containsAll(List.of(merge.left(), merge.right(), merge.joined()))) {
                throw new Problem("tokenizer.merge", file, merges.size() + 1, merge.left(), merge.right());
            }
            merges.add(merge);
        }
        return new Bpe(tokens, merges, flag(model, "ignore_merges", false));
    }

    /** In the order of their ids. */
    private List<String> tokens(JsonNode vocabulary, Set<String> special) {
        if (!vocabulary.isObject() || vocabulary.isEmpty()) {
            throw damaged("vocab");
        }
        TreeMap<Integer, String> byId = new TreeMap<>();
        vocabulary.properties().forEach(entry -> {
            JsonNode id = entry.getValue();
            if (entry.getKey().isEmpty() || !id.isInt() || byId.put(id.intValue(), entry.getKey()) != null) {
                throw damaged("vocab");
            }
        });
        return byId.values().stream().filter(token -> !special.contains(token)).toList();
    }

    /** Written {@code "a b"}, or {@code ["a", "b"]} since version 0.20 of that library. */
    private Merge merge(JsonNode node, int number) {
        String left = node.isArray() ? node.path(0).asText() : before(node.asText());
        String right = node.isArray() ? node.path(1).asText() : after(node.asText());
        if (left.isEmpty() || right.isEmpty() || (node.isArray() && node.size() != 2)) {
            throw new Problem("tokenizer.merge", file, number, left, right);
        }
        return new Merge(left, right);
    }

    private static String before(String merge) {
        return merge.substring(0, Math.max(0, merge.indexOf(' ')));
    }

    private static String after(String merge) {
        return merge.substring(merge.indexOf(' ') + 1);
    }

    private List<Normalization.Step> steps(JsonNode normalizer) {
        List<Normalization.Step> steps = new ArrayList<>();
        if (normalizer.isMissingNode() || normalizer.isNull()) {
            return steps;
        }
        String type = normalizer.path("type").asText();
        switch (type) {
            case "Sequence" -> normalizer.path("normalizers").forEach(step -> steps.addAll(steps(step)));
            case "Lowercase" -> steps.add(Normalization.Step.LOWERCASE);
            case "StripAccents" -> steps.add(Normalization.Step.STRIP_ACCENTS);
            case "NFC", "NFD", "NFKC", "NFKD" -> steps.add(Normalization.Step.valueOf(type));
            default -> throw notUnderstood("normalizer " + type);
        }
        return steps;
    }

    boolean flag(JsonNode node, String name, boolean otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw damaged(name);
        }
        return value.booleanValue();
    }

    Problem damaged(String field) {
        return new Problem("tokenizer.damaged", file, field);
    }

    Problem notUnderstood(String what) {
        return new Problem("tokenizer.notUnderstood", file, what);
    }
}
