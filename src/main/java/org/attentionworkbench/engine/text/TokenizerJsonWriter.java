package org.attentionworkbench.engine.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.Problem;

/** A subword tokenizer as the tree of a {@code tokenizer.json}. Its ids are those of {@link Vocabulary}. */
final class TokenizerJsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TokenizerJsonWriter() {}

    static ObjectNode write(Tokenizer tokenizer) {
        List<Normalization.Step> steps = new ArrayList<>();
        Tokenizer cutter = tokenizer;
        while (cutter instanceof NormalizingTokenizer normalizing) {
            steps.addAll(normalizing.normalization().steps());
            cutter = normalizing.cutter();
        }
        if (!(cutter instanceof BpeTokenizer bpe)) {
            throw new Problem("tokenizer.notSubwords", tokenizer.id());
        }
        return write(bpe.parts(), steps);
    }

    private static ObjectNode write(BpeTokenizer.Parts parts, List<Normalization.Step> steps) {
        ObjectNode root = NODES.objectNode().put("version", "1.0");
        root.putNull("truncation");
        root.putNull("padding");
        addSpecial(root.putArray("added_tokens"));
        addNormalizer(root, steps);
        addCutter(root, parts);
        root.putNull("post_processor");
        addModel(root.putObject("model"), parts);
        return root;
    }

    private static void addSpecial(ArrayNode into) {
        for (int id = 0; id < Vocabulary.SPECIAL.size(); id++) {
            ObjectNode token = into.addObject().put("id", id).put("content", Vocabulary.SPECIAL.get(id));
            token.put("single_word", false).put("lstrip", false).put("rstrip", false);
            token.put("normalized", false).put("special", true);
        }
    }

    private static void addNormalizer(ObjectNode root, List<Normalization.Step> steps) {
        if (steps.isEmpty()) {
            root.putNull("normalizer");
            return;
        }
        ArrayNode sequence =
                root.putObject("normalizer").put("type", "Sequence").putArray("normalizers");
        for (Normalization.Step step : steps) {
            sequence.addObject()
                    .put(
                            "type",
                            switch (step) {
                                case LOWERCASE -> "Lowercase";
                                case STRIP_ACCENTS -> "StripAccents";
                                default -> step.name();
                            });
        }
    }

    private static void addCutter(ObjectNode root, BpeTokenizer.Parts parts) {
        WordCutter cutter = parts.cutter();
        ArrayNode cutting =
                root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
        ArrayNode joining = root.putObject("decoder").put("type", "Sequence").putArray("decoders");
        if (parts.bytes()) {
            joining.addObject().put("type", "ByteFallback");
        }
        if (cutter instanceof SpacedWords) {
            cutting.add(metaspace(SpacedWords.SPACE, true, false));
            cutting.add(split(SpacedWords.PATTERN));
            joining.add(metaspace(SpacedWords.SPACE, true, false));
        } else if (cutter instanceof Metaspace metaspace) {
            cutting.add(metaspace(metaspace.space(), metaspace.prepend(), metaspace.apart()));
            metaspace.further().forEach(pattern -> cutting.add(split(pattern.pattern())));
            joining.add(metaspace(metaspace.space(), metaspace.prepend(), metaspace.apart()));
        } else if (cutter instanceof ByteLevel level) {
            addByteLevel(level, cutting, joining);
        }
    }

    private static void addByteLevel(ByteLevel level, ArrayNode cutting, ArrayNode joining) {
        boolean usual = level.patterns().equals(List.of(ByteLevel.WORDS));
        if (!usual) {
            level.patterns().stream().map(Pattern::pattern).forEach(pattern -> cutting.add(split(pattern)));
        }
        cutting.add(byteLevel(level.prefixSpace(), usual));
        joining.add(byteLevel(level.prefixSpace(), usual));
    }

    private static ObjectNode metaspace(String space, boolean prepend, boolean apart) {
        ObjectNode node = NODES.objectNode().put("type", "Metaspace").put("replacement", space);
        return node.put("prepend_scheme", prepend ? "always" : "never").put("split", apart);
    }

    private static ObjectNode split(String regex) {
        ObjectNode node = NODES.objectNode().put("type", "Split");
        node.putObject("pattern").put("Regex", regex);
        return node.put("behavior", "Isolated").put("invert", false);
    }

    private static ObjectNode byteLevel(boolean prefixSpace, boolean usual) {
        ObjectNode node = NODES.objectNode().put("type", "ByteLevel").put("add_prefix_space", prefixSpace);
        return node.put("trim_offsets", true).put("use_regex", usual);
    }

    private static void addModel(ObjectNode model, BpeTokenizer.Parts parts) {
        model.put("type", "BPE").putNull("dropout").put("unk_token", Vocabulary.SPECIAL.get(Vocabulary.UNK));
        model.putNull("continuing_subword_prefix").putNull("end_of_word_suffix");
        model.put("fuse_unk", false).put("byte_fallback", parts.bytes());
        model.put("ignore_merges", parts.bpe().wholeWords());
        ObjectNode vocabulary = model.putObject("vocab");
        Vocabulary.SPECIAL.forEach(token -> vocabulary.put(token, vocabulary.size()));
        parts.bpe().tokens().forEach(token -> vocabulary.put(token, vocabulary.size()));
        ArrayNode merges = model.putArray("merges");
        parts.bpe()
                .merges()
                .forEach(merge -> merges.addArray().add(merge.left()).add(merge.right()));
    }
}
