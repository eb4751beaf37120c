package org.attentionworkbench.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An option whose value is one of a few words; some of them may not be there yet. */
final class Choice {
    private final String option;
    private final List<String> words;

    /**
     * @param option e.g. {@code --cell}
     * @param words  every word there is or will be
     */
    Choice(String option, String... words) {
        this.option = option;
        this.words = List.of(words);
    }

    /** How a constant is written on the command line: {@code SCALED_DOT} as {@code scaled-dot}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant written like the value.
     *
     * @throws org.attentionworkbench.engine.Problem if the word is known and has no constant yet
     * @throws BadArgument                           if it is not one of the words
     */
    <E extends Enum<E>> E among(E[] available, String value) {
        require(value);
        Optional<E> found =
                Arrays.stream(available).filter(e -> word(e).equals(value)).findFirst();
        return found.orElseThrow(() -> NotYet.of(option + " " + value));
    }

    /** Like {@link #among}, where the only word that is there has no constant of its own. */
    void only(String available, String value) {
        require(value);
        NotYet.unless(value.equals(available), option + " " + value);
    }

    /** @throws BadArgument if it is not one of the words */
    void require(String value) {
        if (!words.contains(value)) {
            throw new BadArgument(option + " must be one of " + String.join(", ", words) + ", was " + value);
        }
    }
}
