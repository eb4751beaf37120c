package org.attentionworkbench.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done to a text before it is cut into tokens. Text cut and joined again is then the normalized one.
 *
 * @param steps in the order they are taken
 */
public record Normalization(List<Step> steps) {
    /** The text stays as it is. */
    public static final Normalization NONE = new Normalization(List.of());

    /** One change. The forms are those of Unicode Standard Annex 15. */
    public enum Step {
        /** Accents on their letters, as one character where there is one. */
        NFC,
        /** Accents as characters of their own. */
        NFD,
        /** {@link #NFC}, and wide, circled and other variants of a character become the plain one. */
        NFKC,
        /** {@link #NFD} with the plain variants. */
        NFKD,
        /** No capitals, whatever the language. */
        LOWERCASE,
        /** Combining marks are left out: to be taken after {@link #NFD}, which sets accents apart. */
        STRIP_ACCENTS
    }

    public Normalization {
        steps = List.copyOf(steps);
    }

    /** What three switches ask for. */
    public static Normalization of(boolean nfkc, boolean lowercase, boolean stripAccents) {
        List<Step> steps = new ArrayList<>();
        if (nfkc) {
            steps.add(Step.NFKC);
        }
        if (lowercase) {
            steps.add(Step.LOWERCASE);
        }
        if (stripAccents) {
            steps.addAll(List.of(Step.NFD, Step.STRIP_ACCENTS, Step.NFC));
        }
        return new Normalization(steps);
    }

    /** Whether a step is taken. */
    public boolean has(Step step) {
        return steps.contains(step);
    }

    /** The normalized text. */
    public String apply(String text) {
        String changed = text;
        for (Step step : steps) {
            changed = apply(step, changed);
        }
        return changed;
    }

    private static String apply(Step step, String text) {
        return switch (step) {
            case NFC -> Normalizer2.getNFCInstance().normalize(text);
            case NFD -> Normalizer2.getNFDInstance().normalize(text);
            case NFKC -> Normalizer2.getNFKCInstance().normalize(text);
            case NFKD -> Normalizer2.getNFKDInstance().normalize(text);
            case LOWERCASE -> UCharacter.toLowerCase(ULocale.ROOT, text);
            case STRIP_ACCENTS -> withoutMarks(text);
        };
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Letters.isMark(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
