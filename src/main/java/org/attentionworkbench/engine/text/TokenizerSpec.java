package org.attentionworkbench.engine.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.Problem;

/**
 * The choices that define how one side is cut into tokens.
 *
 * @param name          {@code whitespace}, {@code words}, {@code characters}, {@code bpe:N} for subwords with N merges learnt
 *                      from the training pairs, or the path of a {@code tokenizer.json}
 * @param normalization what is done to the text before
 */
public record TokenizerSpec(String name, Normalization normalization) {
    /** The names that need nothing else. */
    public static final List<String> PLAIN = List.of(WhitespaceTokenizer.ID, WordTokenizer.ID, CharacterTokenizer.ID);

    private static final Pattern BPE = Pattern.compile("bpe:([1-9]\\d{0,6})");
    private static final String FILE_ENDING = ".json";

    /** @throws Problem if there is no such tokenizer */
    public TokenizerSpec {
        if (!PLAIN.contains(name) && !BPE.matcher(name).matches() && !name.endsWith(FILE_ENDING)) {
            throw new Problem("tokenizer.unknown", name, String.join(", ", PLAIN) + ", bpe:N, FILE.json");
        }
    }

    /** Of texts as they are. @throws Problem if there is no such tokenizer */
    public static TokenizerSpec of(String name) {
        return new TokenizerSpec(name, Normalization.NONE);
    }

    /** Subwords with so many merges. */
    public static TokenizerSpec bpe(int merges) {
        return of("bpe:" + merges);
    }

    /** The number of merges to learn; empty for what is not learnt from the texts. */
    public Optional<Integer> merges() {
        Matcher bpe = BPE.matcher(name);
        return bpe.matches() ? Optional.of(Integer.valueOf(bpe.group(1))) : Optional.empty();
    }

    /** What sort it is: its name, but {@code bpe} whatever the number of merges, and {@code file} for a file. */
    public String kind() {
        return isFile() ? "file" : merges().isPresent() ? "bpe" : name;
    }

    /** Whether the name is a file's. */
    public boolean isFile() {
        return name.endsWith(FILE_ENDING);
    }

    /** Whether it has an inventory of its own, so that limits of a vocabulary do not apply. */
    public boolean hasInventory() {
        return merges().isPresent() || isFile();
    }
}
