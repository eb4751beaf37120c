package org.attentionworkbench.engine.corpus.samples.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/**
 * A Turkish noun as it takes its endings. Endings are written as in grammars: {@code A} is e or a and {@code I} is i, ı, ü or u after the
 * vowel before them, {@code D} is d or t after the sound before it, a letter in brackets is only there where two vowels
 * (or, for a vowel in brackets, two consonants) would not fit.
 *
 * <p>Links: a letter of the stem to its letter; a letter of an ending to its tag; a vowel that follows vowel harmony also to
 * the last vowel of the stem, which decides it through all endings.
 */
final class TurkishNoun {
    private static final String VOWELS = "aıoueiöü";
    private static final String FRONT = "eiöü";
    private static final String ROUNDED = "oöuü";
    private static final String VOICELESS = "fstkçşhp";

    private final boolean softens;
    private final List<SourceWord> letters;
    private final SourceWord lastStemVowel;
    private final List<SourceWord> tags = new ArrayList<>();
    private final List<TargetWord> form = new ArrayList<>();
    private boolean isBare = true;

    /** @param entry the noun as dictionaries have it; a capital last letter is one that softens before a vowel: {@code kitaP} */
    TurkishNoun(String entry) {
        char last = entry.charAt(entry.length() - 1);
        String stem = entry.substring(0, entry.length() - 1) + small(last);
        softens = small(last) != last;
        letters = Arrays.stream(stem.split("")).map(SourceWord::new).toList();
        lastStemVowel = letters.get(IntStream.range(0, letters.size())
                .filter(i -> isVowel(stem.charAt(i)))
                .max()
                .orElseThrow());
        letters.forEach(letter -> form.add(new TargetWord(letter.toString(), letter)));
    }

    private static char small(char letter) {
        return letter == 'Ç' ? 'ç' : Character.toLowerCase(letter);
    }

    /** Adds an ending and its tag. */
    TurkishNoun add(String tag, String ending) {
        SourceWord word = new SourceWord(tag);
        tags.add(word);
        String rest = ending;
        if (rest.startsWith("(")) {
            boolean isNeeded = (rest.charAt(1) == 'I') != isVowel(last());
            rest = (isNeeded ? rest.substring(1, 2) : "") + rest.substring(3);
        }
        for (char letter : rest.toCharArray()) {
            append(letter, word);
        }
        return this;
    }

    private void append(char letter, SourceWord tag) {
        char sound =
                switch (letter) {
                    case 'A' -> isIn(FRONT, lastVowel()) ? 'e' : 'a';
                    case 'I' -> harmony(lastVowel());
                    case 'D' -> isIn(VOICELESS, last()) ? 't' : 'd';
                    default -> letter;
                };
        if (isBare && softens && isVowel(sound)) {
            soften();
        }
        isBare = false;
        boolean isHarmonic = letter == 'A' || letter == 'I';
        form.add(new TargetWord(String.valueOf(sound), isHarmonic ? List.of(lastStemVowel, tag) : List.of(tag)));
    }

    private void soften() {
        int end = form.size() - 1;
        form.set(end, form.get(end).respelt(softened(form.get(end - 1).text())));
    }

    /** What the last consonant becomes before a vowel. @param before the letter in front of it */
    private String softened(String before) {
        return switch (last()) {
            case 'p' -> "b";
            case 'ç' -> "c";
            case 't' -> "d";
            case 'k' -> before.equals("n") ? "g" : "ğ";
            default -> throw new IllegalStateException("no noun softens " + last());
        };
    }

    private static char harmony(char vowel) {
        boolean rounded = isIn(ROUNDED, vowel);
        return isIn(FRONT, vowel) ? (rounded ? 'ü' : 'i') : (rounded ? 'u' : 'ı');
    }

    private char last() {
        return form.get(form.size() - 1).text().charAt(0);
    }

    private char lastVowel() {
        int i = form.size() - 1;
        while (!isVowel(form.get(i).text().charAt(0))) {
            i--;
        }
        return form.get(i).text().charAt(0);
    }

    private static boolean isVowel(char letter) {
        return isIn(VOWELS, letter);
    }

    private static boolean isIn(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    /** Letters and tags, and the letters of the form, with spaces between them. */
    Pair toPair() {
        List<SourceWord> source = new ArrayList<>(letters);
        source.addAll(tags);
        return new Phrase(source, form).toPair();
    }
}
