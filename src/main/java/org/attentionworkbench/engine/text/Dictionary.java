package org.attentionworkbench.engine.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.Problem;

/**
 * What words of the source are in the target.
 *
 * @param entries source word to target word
 */
public record Dictionary(Map<String, String> entries) {
    public static final Dictionary EMPTY = new Dictionary(Map.of());

    public Dictionary {
        entries = Map.copyOf(entries);
    }

    /** The target word, if there is one. */
    public Optional<String> lookUp(String sourceWord) {
        return Optional.ofNullable(entries.get(sourceWord));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * A file with one entry a line, source word, tab, target word, in UTF-8; blank lines are passed over, and of two entries
     * for a word the first counts.
     *
     * @throws Problem naming the file and the line, if it cannot be read
     */
    public static Dictionary read(Path file) {
        Map<String, String> entries = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
            if (!line.isBlank()) {
                String[] words = line.split("\t", -1);
                if (words.length != 2 || words[0].isBlank() || words[1].isBlank()) {
                    throw new Problem("dictionary.line", file, i + 1);
                }
                entries.putIfAbsent(words[0].strip(), words[1].strip());
            }
        }
        return new Dictionary(entries);
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("dictionary.missing", file);
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Problem(e, "dictionary.notUtf8", file);
        } catch (IOException e) {
            throw new Problem(e, "dictionary.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #read} reads it, in the order of the source words. @throws Problem naming the file, if it cannot be written */
    public void write(Path file) {
        String lines = entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(CodePointOrder::compare))
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new Problem(e, "dictionary.unwritable", file, String.valueOf(e.getMessage()));
        }
    }
}
