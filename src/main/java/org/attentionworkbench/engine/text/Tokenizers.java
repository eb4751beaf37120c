package org.attentionworkbench.engine.text;

import java.util.List;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.Problem;

/** The tokenizers there are. */
public final class Tokenizers {
    private static final List<Tokenizer> ALL = List.of(new WhitespaceTokenizer(), new CharacterTokenizer());
    private static final Pattern PROMISED = Pattern.compile("words|bpe:\\d+");

    private Tokenizers() {}

    /** The ids that {@link #of} accepts. */
    public static List<String> ids() {
        return ALL.stream().map(Tokenizer::id).toList();
    }

    /**
     * The tokenizer of that id: {@code whitespace}, {@code characters}.
     *
     * @throws Problem if there is none, or not yet
     */
    public static Tokenizer of(String id) {
        return ALL.stream()
                .filter(tokenizer -> tokenizer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> absent(id));
    }

    private static Problem absent(String id) {
        return PROMISED.matcher(id).matches()
                ? new Problem("notAvailableYet", "tokenizer " + id)
                : new Problem("tokenizer.unknown", id, String.join(", ", ids()));
    }
}
