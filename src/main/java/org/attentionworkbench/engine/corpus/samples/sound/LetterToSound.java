package org.attentionworkbench.engine.corpus.samples.sound;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;

/**
 * Reads words aloud by rules like those of English, without its exceptions: at each place the first rule that fits. A sound is linked to
 * the letters it is read from; a long vowel also to the silent e that makes it long.
 */
final class LetterToSound {
    /** The letters, what must stand before and after them ({@code ^} the beginning, {@code $} the end), and the sound. */
    private static final List<Rule> RULES =
            LexiconTable.parse("""
            kn  | ^      |                  | n
            wr  | ^      |                  | r
            y   | ^      |                  | j
            a   |        | (?=[^aeiouxwy]e$) | eɪ
            e   |        | (?=[^aeiouxwy]e$) | iː
            i   |        | (?=[^aeiouxwy]e$) | aɪ
            o   |        | (?=[^aeiouxwy]e$) | əʊ
            u   |        | (?=[^aeiouxwy]e$) | uː
            e   | [aeiouy].* | $            |
            igh |        |                  | aɪ
            ee  |        |                  | iː
            ea  |        |                  | iː
            ai  |        |                  | eɪ
            ay  |        |                  | eɪ
            oa  |        |                  | əʊ
            oo  |        |                  | uː
            oi  |        |                  | ɔɪ
            oy  |        |                  | ɔɪ
            ou  |        |                  | aʊ
            ow  |        |                  | aʊ
            ar  |        | (?![aeiouy])     | ɑː
            er  |        | (?![aeiouy])     | ɜː
            ir  |        | (?![aeiouy])     | ɜː
            ur  |        | (?![aeiouy])     | ɜː
            or  |        | (?![aeiouy])     | ɔː
            tch |        |                  | tʃ
            ch  |        |                  | tʃ
            sh  |        |                  | ʃ
            th  |        |                  | θ
            ph  |        |                  | f
            wh  |        |                  | w
            ck  |        |                  | k
            ng  |        | $                | ŋ
            qu  |        |                  | kw
            bb  |        |                  | b
            dd  |        |                  | d
            ff  |        |                  | f
            ll  |        |                  | l
            mm  |        |                  | m
            nn  |        |                  | n
            pp  |        |                  | p
            ss  |        |                  | s
            tt  |        |                  | t
            c   |        | (?=[eiy])        | s
            c   |        |                  | k
            g   |        | (?=[eiy])        | dʒ
            g   |        |                  | g
            x   |        |                  | ks
            y   |        | $                | i
            y   |        |                  | ɪ
            a   |        |                  | æ
            e   |        |                  | ɛ
            i   |        |                  | ɪ
            o   |        |                  | ɒ
            u   |        |                  | ʌ
            j   |        |                  | dʒ
            """, columns -> Rule.of(columns.get(0), columns.get(1), columns.get(2), columns.get(3)));

    private LetterToSound() {}

    private record Rule(Pattern before, Pattern letters, boolean isMagic, String sound) {
        static Rule of(String letters, String before, String after, String sound) {
            return new Rule(Pattern.compile(before), Pattern.compile(letters + after), after.endsWith("e$)"), sound);
        }

        /** How many letters it takes at a place; 0 where it does not fit. */
        int fits(String word, int at) {
            Matcher matcher = letters.matcher(word).region(at, word.length());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            boolean fits = matcher.lookingAt() && fitsBefore(word.substring(0, at));
            return fits ? matcher.end() - at : 0;
        }

        private boolean fitsBefore(String letters) {
            return before.pattern().equals("^")
                    ? letters.isEmpty()
                    : before.matcher(letters).find();
        }
    }

    /** The word and its sounds. @param word small letters a to z */
    static Pair read(String word) {
        List<SourceWord> letters = word.chars()
                .mapToObj(letter -> new SourceWord(Character.toString(letter)))
                .toList();
        SentenceParts parts = new SentenceParts().source(letters);
        int at = 0;
        while (at < word.length()) {
            at += readOne(word, at, letters, parts);
        }
        return parts.toPhrase().toCharacters();
    }

    private static int readOne(String word, int at, List<SourceWord> letters, SentenceParts parts) {
        for (Rule rule : RULES) {
            int length = rule.fits(word, at);
            if (length > 0) {
                add(
                        parts,
                        rule.sound(),
                        rule.isMagic()
                                ? List.of(letters.get(at), letters.get(at + 2))
                                : letters.subList(at, at + length));
                return length;
            }
        }
        add(parts, word.substring(at, at + 1), letters.subList(at, at + 1));
        return 1;
    }

    private static void add(SentenceParts parts, String sound, List<SourceWord> from) {
        sound.chars().forEach(sign -> parts.target(Character.toString(sign), from));
    }
}
