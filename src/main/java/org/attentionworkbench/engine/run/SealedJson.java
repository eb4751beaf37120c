package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;

/**
 * JSON files that tell when they are not as they were written: the last field, {@code sha256}, is the checksum of the
 * others. Read as plain trees; no class is ever named in them.
 */
final class SealedJson {
    private static final String FORMAT = "format";
    private static final String SEAL = "sha256";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SealedJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The bytes of a file with these fields; {@code format} comes first and the seal last. */
    static byte[] seal(ObjectNode fields) throws IOException {
        ObjectNode sealed = object().put(FORMAT, RunRecord.FORMAT);
        sealed.setAll(fields);
        sealed.put(SEAL, checksum(sealed));
        return MAPPER.writeValueAsBytes(sealed);
    }

    /**
     * @throws Problem naming the file if it is missing, cut, altered or of a newer layout
     */
    static Fields read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("run.missing", file);
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new Problem(e, "run.notJson", file);
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
        if (!(tree instanceof ObjectNode sealed) || !sealed.path(FORMAT).isInt()) {
            throw new Problem("run.notJson", file);
        }
        int format = sealed.path(FORMAT).intValue();
        if (format > RunRecord.FORMAT) {
            throw new Problem("run.tooNew", file, format, RunRecord.FORMAT);
        }
        checkSeal(file, sealed);
        return new Fields(file, sealed);
    }

    private static void checkSeal(Path file, ObjectNode sealed) {
        JsonNode seal = sealed.remove(SEAL);
        try {
            if (seal == null || !checksum(sealed).equals(seal.asText())) {
                throw new Problem("run.altered", file);
            }
        } catch (JsonProcessingException e) {
            throw new Problem(e, "run.altered", file);
        }
    }

    private static String checksum(ObjectNode fields) throws JsonProcessingException {
        return Checksum.of(MAPPER.writeValueAsBytes(fields));
    }
}
