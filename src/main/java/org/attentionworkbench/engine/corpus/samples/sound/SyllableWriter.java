package org.attentionworkbench.engine.corpus.samples.sound;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;

/**
 * Writes syllables in pinyin, run together, and in zhuyin, with spaces between them. A sign of zhuyin is linked to the
 * letters it stands for, a tone mark to the vowel that carries the tone, a space to the apostrophe if there is one.
 */
final class SyllableWriter {
    /** The neutral tone, which pinyin leaves unmarked. */
    static final int NEUTRAL = 5;

    private static final String VOWELS = "aeiouü";
    /** The vowels with the marks of the tones 1 to 4. */
    private static final List<String> MARKED = List.of("āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜ");
    /** Zhuyin marks the tones 2 to 4 after the syllable, the neutral one before it. */
    private static final List<String> MARKS = List.of("", "", "ˊ", "ˇ", "ˋ", "");

    private static final String NEUTRAL_MARK = "˙";

    private final SentenceParts parts = new SentenceParts();
    private boolean isFirst = true;

    /** @param tone 1 to 4, or {@link #NEUTRAL} */
    SyllableWriter add(Syllable syllable, int tone) {
        separate(syllable);
        List<SourceWord> initial = letters(syllable.initial());
        List<SourceWord> rest = letters(marked(syllable, tone));
        parts.source(initial).source(rest);
        SourceWord vowel = rest.get(syllable.toneVowel());
        if (tone == NEUTRAL) {
            parts.target(NEUTRAL_MARK, vowel);
        }
        List<SourceWord> all = new ArrayList<>(initial);
        all.addAll(rest);
        String signs = syllable.zhuyin();
        int first = initial.isEmpty() ? 0 : 1;
        if (first == 1) {
            parts.target(signs.substring(0, 1), signs.length() == 1 ? all : initial);
        }
        for (int i = first; i < signs.length(); i++) {
            parts.target(signs.substring(i, i + 1), letters(rest, i - first, signs.length() - first));
        }
        if (!MARKS.get(tone).isEmpty()) {
            parts.target(MARKS.get(tone), vowel);
        }
        return this;
    }

    /** Of two signs the first stands for the first letter (the glide), the second for what follows; a single one for all. */
    private static List<SourceWord> letters(List<SourceWord> rest, int sign, int signs) {
        if (signs == 1 || rest.size() == 1) {
            return rest;
        }
        return sign == 0 ? rest.subList(0, 1) : rest.subList(1, rest.size());
    }

    private void separate(Syllable next) {
        if (!isFirst) {
            parts.target(" ", next.beginsWithVowel() ? List.of(parts.source("'")) : List.of());
        }
        isFirst = false;
    }

    private static String marked(Syllable syllable, int tone) {
        String spelt = syllable.spelt();
        if (tone == NEUTRAL) {
            return spelt;
        }
        int at = syllable.toneVowel();
        char vowel = MARKED.get(VOWELS.indexOf(spelt.charAt(at))).charAt(tone - 1);
        return spelt.substring(0, at) + vowel + spelt.substring(at + 1);
    }

    private static List<SourceWord> letters(String text) {
        return text.chars().mapToObj(c -> new SourceWord(Character.toString(c))).toList();
    }

    Pair toPair() {
        return parts.toPhrase().toCharacters();
    }
}
