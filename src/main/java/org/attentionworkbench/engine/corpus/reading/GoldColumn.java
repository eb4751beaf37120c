package org.attentionworkbench.engine.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.Link;

/** Alignment links {@code i-j} with spaces between them, Pharaoh notation. */
final class GoldColumn {
    private static final int MOST_DIGITS = 5;

    private GoldColumn() {}

    /**
     * The links in the order written; none if the text is blank or is about something else.
     *
     * @param text         a column, or a line of a file
     * @param base         what the first token is called
     * @param sourceLength characters of the source: no tokenizer makes more tokens, so a link beyond them is wrong
     * @param targetLength characters of the target
     * @return empty if the text is meant as links but damaged
     */
    static Optional<List<Link>> parse(String text, GoldBase base, int sourceLength, int targetLength) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        List<Link> links = new ArrayList<>();
        boolean damaged = false;
        boolean any = false;
        for (String word : text.strip().split("\\s+")) {
            long link = link(word);
            any |= link >= 0;
            int source = (int) (link >> Integer.SIZE) - base.first();
            int target = (int) link - base.first();
            if (link < 0 || source < 0 || target < 0 || source >= sourceLength || target >= targetLength) {
                damaged = true;
            } else {
                links.add(new Link(source, target));
            }
        }
        if (!damaged) {
            return Optional.of(links);
        }
        return any || isDigitsAndDashes(text) ? Optional.empty() : Optional.of(List.of());
    }

    /** Whether there is at least one link in the text. */
    static boolean hasLinks(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (link(word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Both numbers of a word {@code i-j} as they stand there, the first in the upper half; negative if it is none. */
    static long link(String word) {
        int dash = word.indexOf('-');
        long source = dash < 0 ? -1 : number(word, 0, dash);
        long target = dash < 0 ? -1 : number(word, dash + 1, word.length());
        return source < 0 || target < 0 ? -1 : source << Integer.SIZE | target;
    }

    private static long number(String word, int from, int to) {
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean isDigitsAndDashes(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || Character.isWhitespace(c));
    }
}
