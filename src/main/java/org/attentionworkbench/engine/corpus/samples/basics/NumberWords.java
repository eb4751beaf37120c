package org.attentionworkbench.engine.corpus.samples.basics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.jspecify.annotations.Nullable;

/**
 * A number below a million in English words, and each of its digits linked to the word that says it.
 *
 * <p>A zero that no word says is linked to the last word before it whose place it fills: both zeros of "three hundred" to
 * "hundred", the zero of "forty" to "forty". The scale words and "and" say no other digit.
 */
final class NumberWords {
    private static final List<String> BELOW_TWENTY = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final int PLACES = 6;

    private final boolean british;
    private final boolean leadingA;
    private final List<SourceWord> words = new ArrayList<>();
    /** The word that says the digit at a place, the units being place 0. */
    private final @Nullable SourceWord[] said = new @Nullable SourceWord[PLACES];
    /** "hundred" or "thousand" where one follows the digit at a place. */
    private final @Nullable SourceWord[] scale = new @Nullable SourceWord[PLACES];

    private NumberWords(boolean british, boolean leadingA) {
        this.british = british;
        this.leadingA = leadingA;
    }

    /**
     * @param number   0 to 999,999
     * @param british  "two hundred and five", not "two hundred five"
     * @param leadingA "a hundred", not "one hundred", where the number begins with it
     * @return the words and the digits
     */
    static Phrase of(int number, boolean british, boolean leadingA) {
        if (number < 0 || number > 999_999) {
            throw new IllegalArgumentException("numbers are 0 to 999999, was " + number);
        }
        NumberWords spoken = new NumberWords(british, leadingA);
        spoken.say(number);
        return new Phrase(spoken.words, spoken.digits(Integer.toString(number)));
    }

    private void say(int number) {
        if (number == 0) {
            said[0] = word("zero");
        }
        int thousands = number / 1000;
        if (thousands > 0) {
            sayGroup(thousands, 3, thousands == 1);
            scale[3] = word("thousand");
        }
        sayGroup(number % 1000, 0, false);
    }

    /**
     * @param group   0 to 999
     * @param place   that of its units
     * @param isScaled whether a scale word follows at once
     */
    private void sayGroup(int group, int place, boolean isScaled) {
        int hundreds = group / 100;
        int rest = group % 100;
        if (hundreds > 0) {
            said[place + 2] = word(count(hundreds, true));
            scale[place + 2] = word("hundred");
        }
        if (rest > 0 && british && !words.isEmpty()) {
            word("and");
        }
        if (rest >= 20) {
            said[place + 1] = word(TENS.get(rest / 10));
        } else if (rest >= 10) {
            said[place] = word(BELOW_TWENTY.get(rest));
            said[place + 1] = said[place];
        }
        int units = rest % 10;
        if (units > 0 && (rest < 10 || rest >= 20)) {
            said[place] = word(count(units, isScaled));
        }
    }

    private String count(int digit, boolean isScaled) {
        boolean a = leadingA && isScaled && digit == 1 && words.isEmpty();
        return a ? "a" : BELOW_TWENTY.get(digit);
    }

    private SourceWord word(String text) {
        SourceWord word = new SourceWord(text);
        words.add(word);
        return word;
    }

    private List<TargetWord> digits(String number) {
        List<TargetWord> digits = new ArrayList<>();
        SourceWord before = words.get(0);
        for (int i = 0; i < number.length(); i++) {
            int place = number.length() - 1 - i;
            SourceWord word = Objects.requireNonNullElse(said[place], before);
            digits.add(new TargetWord(number.substring(i, i + 1), word));
            before = Objects.requireNonNullElse(scale[place], word);
        }
        return digits;
    }
}
