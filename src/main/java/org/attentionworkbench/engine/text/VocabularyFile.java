package org.attentionworkbench.engine.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.Problem;

/** The file form of a {@link Vocabulary}: one token a line, each line ended, nothing else. */
final class VocabularyFile {
    /** Far above any vocabulary; a larger file is something else and is not read into memory. */
    private static final long MAX_BYTES = 256L << 20;

    private VocabularyFile() {}

    static void write(List<String> tokens, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String token : tokens) {
                out.write(escape(token));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new Problem(e, "vocabulary.unwritable", file, String.valueOf(e.getMessage()));
        }
    }

    /** All tokens, the four special ones first. */
    static List<String> read(Path file) {
        byte[] bytes = bytes(file);
        List<String> tokens = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                int line = tokens.size() + 1;
                String token = token(bytes, start, i, file, line);
                if (line <= Vocabulary.SPECIAL.size()) {
                    requireSpecial(token, file, line);
                } else if (!seen.add(token)) {
                    throw new Problem("vocabulary.twice", file, line, token);
                }
                tokens.add(token);
                start = i + 1;
            }
        }
        if (start < bytes.length || tokens.size() < Vocabulary.SPECIAL.size()) {
            throw new Problem("vocabulary.cut", file, tokens.size() + 1);
        }
        return tokens;
    }

    private static void requireSpecial(String token, Path file, int line) {
        String expected = Vocabulary.SPECIAL.get(line - 1);
        if (!token.equals(expected)) {
            throw new Problem("vocabulary.noSpecial", file, line, expected);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("vocabulary.missing", file);
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Problem("vocabulary.damaged", file, 1);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, "vocabulary.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static String token(byte[] bytes, int start, int end, Path file, int line) {
        try {
            String token = unescape(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString());
            if (!token.isEmpty()) {
                return token;
            }
        } catch (CharacterCodingException e) {
            throw new Problem(e, "vocabulary.damaged", file, line);
        }
        throw new Problem("vocabulary.damaged", file, line);
    }

    private static String escape(String token) {
        return token.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** @throws CharacterCodingException for a backslash followed by anything that {@link #escape} does not write */
    private static String unescape(String line) throws CharacterCodingException {
        if (line.indexOf('\\') < 0 && line.indexOf('\r') < 0) {
            return line;
        }
        StringBuilder token = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = unescape(i < line.length() ? line.charAt(i) : ' ');
            } else if (c == '\r') {
                throw new CharacterCodingException();
            }
            token.append(c);
        }
        return token.toString();
    }

    private static char unescape(char escaped) throws CharacterCodingException {
        return switch (escaped) {
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw new CharacterCodingException();
        };
    }
}
