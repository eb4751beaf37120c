package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;

/** "2019年3月5日", "二〇一九年三月五日", "2019年3月5日星期二" and the like. */
final class ChineseDates implements DateLanguage {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String WEEKDAYS = "一二三四五六日";

    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(8, "{year}{1年}{m}{2月}{d}日"),
            DatePattern.of(3, "{year}{1年}{mm}{2月}{dd}日"),
            DatePattern.of(2, "{year}{1年}{m}{2月}{d}号"),
            DatePattern.of(3, "{year}{1年}{m}{2月}{d}日星期{weekday}"),
            DatePattern.of(2, "{year}{1年}{m}{2月}{d}日（星期{weekday}）"),
            DatePattern.of(2, "{m}月{d}日，{year}年"),
            DatePattern.of(6, "{年}{1年}{月}{2月}{日}日"),
            DatePattern.of(2, "{零年}{1年}{月}{2月}{日}日"),
            DatePattern.of(2, "{年}{1年}{月}{2月}{日}日星期{weekday}"),
            DatePattern.of(1, "公元{年}{1年}{月}{2月}{日}日"));

    @Override
    public int weight() {
        return 28;
    }

    @Override
    public List<DatePattern> patterns() {
        return PATTERNS;
    }

    @Override
    public void write(String field, DateText text) {
        switch (field) {
            case "年" -> text.digits(digits(text), DateText.YEAR);
            case "零年" -> text.digits(digits(text).replace('〇', '零'), DateText.YEAR);
            case "月" -> writeNumber(text.date().getMonthValue(), DateText.MONTH, text);
            case "日" -> writeNumber(text.date().getDayOfMonth(), DateText.DAY, text);
            case "weekday" ->
                text.plain(digit(WEEKDAYS, text.date().getDayOfWeek().getValue() - 1));
            default -> DateLanguage.writeDigits(field, text);
        }
    }

    private static String digits(DateText text) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(text.date().getYear())
                .chars()
                .forEach(c -> digits.append(DIGITS.charAt(Character.digit(c, 10))));
        return digits.toString();
    }

    /** 五, 十, 十五, 二十, 二十五: 二十 says the first digit and 五 the second; a number of one character says both. */
    private static void writeNumber(int number, int part, DateText text) {
        int tens = number / 10;
        int units = number % 10;
        if (tens == 0) {
            text.wholePart(digit(DIGITS, units), part);
        } else if (units == 0) {
            text.wholePart(tensName(tens), part);
        } else {
            text.linked(tensName(tens), part).linked(digit(DIGITS, units), part + 1);
        }
    }

    private static String tensName(int tens) {
        return tens == 1 ? "十" : digit(DIGITS, tens) + "十";
    }

    private static String digit(String digits, int index) {
        return digits.substring(index, index + 1);
    }
}
