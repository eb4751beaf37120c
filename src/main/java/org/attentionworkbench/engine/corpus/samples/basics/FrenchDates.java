package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;

/** "5 mars 2019", "le mardi 5 mars 2019", "Lyon, le 1er mars 2019" and the like. */
final class FrenchDates implements DateLanguage {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> ABBREVIATIONS =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(6, "{day} {month} {year}"),
            DatePattern.of(5, "le {day} {month} {year}"),
            DatePattern.of(3, "{weekday} {day} {month} {year}"),
            DatePattern.of(3, "le {weekday} {day} {month} {year}"),
            DatePattern.of(3, "{day} {mon} {year}"),
            DatePattern.of(1, "Paris, le {day} {month} {year}"),
            DatePattern.of(1, "Lyon, le {day} {month} {year}"),
            DatePattern.of(1, "Genève, le {day} {month} {year}"),
            DatePattern.of(1, "Montréal, le {day} {month} {year}"));

    @Override
    public int weight() {
        return 22;
    }

    @Override
    public List<DatePattern> patterns() {
        return PATTERNS;
    }

    @Override
    public void write(String field, DateText text) {
        int month = text.date().getMonthValue() - 1;
        switch (field) {
            case "day" -> writeDay(text);
            case "month" -> text.wholePart(MONTHS.get(month), DateText.MONTH);
            case "mon" -> writeAbbreviation(ABBREVIATIONS.get(month), text);
            case "weekday" -> text.plain(WEEKDAYS.get(text.date().getDayOfWeek().getValue() - 1));
            default -> DateLanguage.writeDigits(field, text);
        }
    }

    /** Only the first of a month is an ordinal: "1er mars", "2 mars". */
    private static void writeDay(DateText text) {
        int day = text.date().getDayOfMonth();
        text.digits(Integer.toString(day), DateText.DAY).plain(day == 1 ? "er" : "");
    }

    private static void writeAbbreviation(String month, DateText text) {
        boolean dotted = month.endsWith(".");
        text.wholePart(dotted ? month.substring(0, month.length() - 1) : month, DateText.MONTH)
                .plain(dotted ? "." : "");
    }
}
