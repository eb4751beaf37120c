package org.attentionworkbench.engine.corpus.samples.basics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a date, as text with fields in braces. A field {@code {1…}} or {@code {2…}} is a separator that stands
 * for the first or second dash of the ISO date.
 */
final class DatePattern {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]+)}|[^{]+");

    private final int weight;
    private final boolean onlyUnambiguous;
    private final List<Piece> pieces = new ArrayList<>();

    private DatePattern(int weight, String pattern, boolean onlyUnambiguous) {
        this.weight = weight;
        this.onlyUnambiguous = onlyUnambiguous;
        Matcher matcher = PIECE.matcher(pattern);
        while (matcher.find()) {
            String field = matcher.group(1);
            pieces.add(field == null ? new Piece(matcher.group(), false) : new Piece(field, true));
        }
    }

    private record Piece(String text, boolean isField) {}

    /** A pattern that is right for every date. */
    static DatePattern of(int weight, String pattern) {
        return new DatePattern(weight, pattern, false);
    }

    /** A pattern that shows day and month as mere numbers in an order that differs between countries. */
    static DatePattern onlyUnambiguous(int weight, String pattern) {
        return new DatePattern(weight, pattern, true);
    }

    int weight() {
        return weight;
    }

    /** Whether the date reads the same to everybody in this pattern. */
    boolean suits(LocalDate date) {
        return !onlyUnambiguous || date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue();
    }

    void write(DateLanguage language, DateText text) {
        for (Piece piece : pieces) {
            if (!piece.isField()) {
                text.plain(piece.text());
            } else if (piece.text().charAt(0) == '1') {
                text.linked(piece.text().substring(1), DateText.FIRST_DASH);
            } else if (piece.text().charAt(0) == '2') {
                text.linked(piece.text().substring(1), DateText.SECOND_DASH);
            } else {
                language.write(piece.text(), text);
            }
        }
    }
}
