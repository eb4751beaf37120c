package org.attentionworkbench.engine.corpus.samples.basics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;

/** A date in some human form as it grows, each character linked to the characters of the ISO date it stands for. */
final class DateText {
    /** Where the parts are in {@code 2019-03-05}. */
    static final int YEAR = 0;

    static final int FIRST_DASH = 4;
    static final int MONTH = 5;
    static final int SECOND_DASH = 7;
    static final int DAY = 8;

    private final LocalDate date;
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    DateText(LocalDate date) {
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    /** Text that stands for nothing in the target. */
    DateText plain(String characters) {
        text.append(characters);
        return this;
    }

    /** Text each character of which stands for all of the given target positions. */
    DateText linked(String characters, int... targets) {
        for (int i = 0; i < characters.length(); i++) {
            for (int target : targets) {
                links.add(new Link(text.length() + i, target));
            }
        }
        text.append(characters);
        return this;
    }

    /** Text that stands for a part of two digits as a whole, such as the name of a month. */
    DateText wholePart(String characters, int part) {
        return linked(characters, part, part + 1);
    }

    /** A number in digits: the first stands for the first of the part and so on; a single one stands for both of two. */
    DateText digits(String digits, int part) {
        if (digits.length() == 1) {
            return wholePart(digits, part);
        }
        for (int i = 0; i < digits.length(); i++) {
            linked(digits.substring(i, i + 1), part + i);
        }
        return this;
    }

    /** The date in this form and in ISO form, with the links. */
    Pair toPair() {
        return new Pair(text.toString(), date.toString(), links);
    }
}
