package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.List;

/** Digits only; day and month first only where everybody reads them alike: "17/03/2019", "03/17/2019", "05/05/2019". */
final class NumericDates implements DateLanguage {
    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(2, "{year}{1/}{mm}{2/}{dd}"),
            DatePattern.of(1, "{year}{1.}{mm}{2.}{dd}"),
            DatePattern.of(1, "{year}{1-}{mm}{2-}{dd}"),
            DatePattern.of(1, "{year}{mm}{dd}"),
            DatePattern.onlyUnambiguous(2, "{dd}/{mm}/{year}"),
            DatePattern.onlyUnambiguous(2, "{mm}/{dd}/{year}"),
            DatePattern.onlyUnambiguous(1, "{d}/{m}/{year}"),
            DatePattern.onlyUnambiguous(1, "{m}/{d}/{year}"),
            DatePattern.onlyUnambiguous(2, "{dd}.{mm}.{year}"),
            DatePattern.onlyUnambiguous(1, "{d}.{m}.{year}"));

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public List<DatePattern> patterns() {
        return PATTERNS;
    }

    @Override
    public void write(String field, DateText text) {
        DateLanguage.writeDigits(field, text);
    }
}
