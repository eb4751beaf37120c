package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;

/** "March 5, 2019", "the 5th of March 2019", "Tue 5 Mar 2019" and the like. */
final class EnglishDates implements DateLanguage {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final int ABBREVIATION = 3;

    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(6, "{month} {d}, {year}"),
            DatePattern.of(6, "{d} {month} {year}"),
            DatePattern.of(4, "{mon} {d}, {year}"),
            DatePattern.of(4, "{d} {mon} {year}"),
            DatePattern.of(3, "{weekday}, {d} {month} {year}"),
            DatePattern.of(3, "{weekday}, {month} {d}, {year}"),
            DatePattern.of(3, "the {nth} of {month} {year}"),
            DatePattern.of(3, "{month} {nth}, {year}"),
            DatePattern.of(2, "the {nth} of {month}, {year}"),
            DatePattern.of(2, "{nth} {month} {year}"),
            DatePattern.of(2, "{wd} {d} {mon} {year}"),
            DatePattern.of(2, "{wd}, {mon} {d}, {year}"),
            DatePattern.of(2, "{dd}-{mon}-{year}"),
            DatePattern.of(2, "{mon.} {d}, {year}"),
            DatePattern.of(2, "the {ordinal} of {month} {year}"));

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public List<DatePattern> patterns() {
        return PATTERNS;
    }

    @Override
    public void write(String field, DateText text) {
        String month = MONTHS.get(text.date().getMonthValue() - 1);
        String weekday = WEEKDAYS.get(text.date().getDayOfWeek().getValue() - 1);
        int day = text.date().getDayOfMonth();
        switch (field) {
            case "month" -> text.wholePart(month, DateText.MONTH);
            case "mon" -> text.wholePart(abbreviation(month), DateText.MONTH);
            case "mon." ->
                text.wholePart(abbreviation(month), DateText.MONTH).plain(month.length() > ABBREVIATION ? "." : "");
            case "weekday" -> text.plain(weekday);
            case "wd" -> text.plain(abbreviation(weekday));
            case "nth" -> text.digits(Integer.toString(day), DateText.DAY).plain(suffix(day));
            case "ordinal" -> writeOrdinal(day, text);
            default -> DateLanguage.writeDigits(field, text);
        }
    }

    private static String abbreviation(String name) {
        return name.substring(0, ABBREVIATION);
    }

    private static String suffix(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** "twenty-first": the tens say the first digit, the ordinal the second. */
    private static void writeOrdinal(int day, DateText text) {
        if (day < 20) {
            text.wholePart(ORDINALS.get(day - 1), DateText.DAY);
        } else if (day % 10 == 0) {
            text.wholePart(day == 20 ? "twentieth" : "thirtieth", DateText.DAY);
        } else {
            text.linked(day < 30 ? "twenty" : "thirty", DateText.DAY)
                    .plain("-")
                    .linked(ORDINALS.get(day % 10 - 1), DateText.DAY + 1);
        }
    }
}
