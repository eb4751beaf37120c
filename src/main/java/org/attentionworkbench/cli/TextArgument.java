package org.attentionworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;

/** A text given on the command line, or {@code -} for standard input, which is UTF-8 whatever the locale. */
final class TextArgument {
    /** Reads standard input instead. */
    static final String STANDARD_INPUT = "-";

    private TextArgument() {}

    /**
     * The text as it was given.
     *
     * @throws BadArgument if the locale could not express it and the Java machine replaced what it could not read
     */
    static String checked(String option, String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new BadArgument(
                    "The text of " + option + " was damaged on its way into the program, because the locale "
                            + "is not UTF-8: give it on standard input with --source -");
        }
        return text;
    }

    /** One line of standard input; nothing at its end. */
    static Optional<String> nextLine(Console console) {
        try {
            return Optional.ofNullable(console.in().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    /** The next line of standard input, waited for, and those behind it that are there already; none at its end. */
    static List<String> nextLines(Console console, int most) {
        List<String> lines = new ArrayList<>();
        Optional<String> line = nextLine(console);
        while (line.isPresent()) {
            lines.add(line.get());
            line = lines.size() < most && isWaiting(console) ? nextLine(console) : Optional.empty();
        }
        return lines;
    }

    private static boolean isWaiting(Console console) {
        try {
            return console.in().ready();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    /** The given text, or the first line of standard input. @throws Problem if there is none */
    static String one(String option, String text, Console console) {
        if (!text.equals(STANDARD_INPUT)) {
            return checked(option, text);
        }
        return nextLine(console).orElseThrow(() -> new Problem("cli.noInput"));
    }
}
