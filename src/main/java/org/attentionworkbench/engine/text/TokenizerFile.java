package org.attentionworkbench.engine.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;

/**
 * Subword tokenizers as {@code tokenizer.json} of Hugging Face's library <i>tokenizers</i>: model {@code BPE}. Written, it
 * cuts there as it does here, but that a {@code ▁} of the text is a space there and the four special tokens are found in
 * text. Read, it may come from anywhere, as long as all that is in it is understood; its own special tokens are left out,
 * because a run has its own.
 */
public final class TokenizerFile {
    /** Far above any tokenizer; a larger file is something else and is not read into memory. */
    private static final long MAX_BYTES = 256L << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TokenizerFile() {}

    /** @throws Problem naming the file and what is wrong with it or not understood */
    public static Tokenizer read(Path file) {
        return read(file, file.toString());
    }

    /** @param id what the tokenizer is to be called */
    public static Tokenizer read(Path file, String id) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("tokenizer.missing", file);
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Problem("tokenizer.notJson", file);
            }
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            return new TokenizerJsonReader(file).read(root, id);
        } catch (JsonProcessingException e) {
            throw new Problem(e, "tokenizer.notJson", file);
        } catch (IOException e) {
            throw new Problem(e, "tokenizer.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** @throws Problem if the tokenizer is not one of subwords, or the file cannot be written */
    public static void write(Tokenizer tokenizer, Path file) {
        byte[] json = bytes(tokenizer);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, json);
        } catch (IOException e) {
            throw new Problem(e, "tokenizer.unwritable", file, String.valueOf(e.getMessage()));
        }
    }

    /** The content of the file. @throws Problem if the tokenizer is not one of subwords */
    public static byte[] bytes(Tokenizer tokenizer) {
        try {
            return MAPPER.writeValueAsBytes(TokenizerJsonWriter.write(tokenizer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
