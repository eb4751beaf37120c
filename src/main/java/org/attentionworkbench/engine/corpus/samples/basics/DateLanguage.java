package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;

/** The ways in which one language writes dates. */
interface DateLanguage {
    /** How often dates are in this language, against the other languages. */
    int weight();

    /** Its patterns. */
    List<DatePattern> patterns();

    /**
     * Writes one field of a pattern.
     *
     * @throws IllegalArgumentException if the language has no such field
     */
    void write(String field, DateText text);

    /** The fields every language has: {@code year}, {@code m}, {@code mm}, {@code d}, {@code dd} in digits. */
    static void writeDigits(String field, DateText text) {
        int month = text.date().getMonthValue();
        int day = text.date().getDayOfMonth();
        switch (field) {
            case "year" -> text.digits(Integer.toString(text.date().getYear()), DateText.YEAR);
            case "m" -> text.digits(Integer.toString(month), DateText.MONTH);
            case "mm" -> text.digits(twoDigits(month), DateText.MONTH);
            case "d" -> text.digits(Integer.toString(day), DateText.DAY);
            case "dd" -> text.digits(twoDigits(day), DateText.DAY);
            default -> throw new IllegalArgumentException("no language has the field " + field);
        }
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
