package org.attentionworkbench.engine.corpus.samples.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZhuyinSampleTest {
    private static final List<Pair> PAIRS = new ZhuyinSample().generate(20_000, 1);

    private static final String CONSONANTS = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ";
    private static final List<String> CONSONANT_LETTERS =
            List.of("b p m f d t n l g k h j q x zh ch sh r z c s".split(" "));
    private static final Map<String, String> AFTER_CONSONANT = new HashMap<>();
    private static final Map<String, String> ALONE = new HashMap<>();

    static {
        put("ㄚ a a", "ㄛ o o", "ㄜ e e", "ㄞ ai ai", "ㄟ ei ei", "ㄠ ao ao", "ㄡ ou ou", "ㄢ an an", "ㄣ en en");
        put("ㄤ ang ang", "ㄥ eng eng", "ㄦ er er", "ㄧ i yi", "ㄧㄚ ia ya", "ㄧㄝ ie ye", "ㄧㄠ iao yao", "ㄧㄡ iu you");
        put("ㄧㄢ ian yan", "ㄧㄣ in yin", "ㄧㄤ iang yang", "ㄧㄥ ing ying", "ㄨ u wu", "ㄨㄚ ua wa", "ㄨㄛ uo wo");
        put("ㄨㄞ uai wai", "ㄨㄟ ui wei", "ㄨㄢ uan wan", "ㄨㄣ un wen", "ㄨㄤ uang wang", "ㄨㄥ ong weng", "ㄩ ü yu");
        put("ㄩㄝ üe yue", "ㄩㄢ üan yuan", "ㄩㄣ ün yun", "ㄩㄥ iong yong");
    }

    private static void put(String... lines) {
        for (String line : lines) {
            String[] columns = line.split(" ");
            AFTER_CONSONANT.put(columns[0], columns[1]);
            ALONE.put(columns[0], columns[2]);
        }
    }

    /** The way back: zhuyin to pinyin, with the tone as a combining mark set by the rule of the textbooks. */
    private static String pinyin(String zhuyin) {
        StringBuilder word = new StringBuilder();
        for (String syllable : zhuyin.split(" ")) {
            String plain = syllable.replaceAll("[ˊˇˋ˙]", "");
            String letters = letters(plain);
            if (word.length() > 0 && letters.matches("[aoe].*")) {
                word.append('\'');
            }
            word.append(marked(letters, syllable));
        }
        return Normalizer.normalize(word, Normalizer.Form.NFC);
    }

    private static String letters(String plain) {
        int consonant = CONSONANTS.indexOf(plain.charAt(0));
        if (consonant < 0) {
            return Objects.requireNonNull(ALONE.get(plain), plain);
        }
        String rest = plain.substring(1);
        String initial = CONSONANT_LETTERS.get(consonant);
        String letters = rest.isEmpty() ? "i" : Objects.requireNonNull(AFTER_CONSONANT.get(rest), rest);
        return initial + (initial.matches("[jqx]") ? letters.replace('ü', 'u') : letters);
    }

    private static String marked(String letters, String syllable) {
        if (syllable.contains("˙")) {
            return letters;
        }
        String mark = syllable.contains("ˊ") ? "\u0301" : syllable.contains("ˇ") ? "\u030C" : "\u0304";
        mark = syllable.contains("ˋ") ? "\u0300" : mark;
        if (letters.matches(".*[ae].*")) {
            return letters.replaceFirst("[ae]", "$0" + mark);
        }
        return letters.contains("ou")
                ? letters.replace("ou", "o" + mark + "u")
                : letters.replaceFirst("([iouü])([^iouü]*)$", "$1" + mark + "$2");
    }

    @Test
    void zhuyinSaysThePinyin() {
        for (Pair pair : PAIRS) {
            assertThat(Normalizer.normalize(pinyin(pair.target()), Normalizer.Form.NFC))
                    .isEqualTo(Normalizer.normalize(pair.source(), Normalizer.Form.NFC));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zhong:1 guo:2, zhōngguó, ㄓㄨㄥ ㄍㄨㄛˊ",
        "xi:1 an:1, xī'ān, ㄒㄧ ㄢ",
        "lü:4 cha:2, lǜchá, ㄌㄩˋ ㄔㄚˊ",
        "xue:2 sheng:5, xuésheng, ㄒㄩㄝˊ ˙ㄕㄥ",
        "jiu:3 shi:2, jiǔshí, ㄐㄧㄡˇ ㄕˊ",
        "yuan:2 wang:4, yuánwàng, ㄩㄢˊ ㄨㄤˋ",
        "qiong:2 ren:2, qióngrén, ㄑㄩㄥˊ ㄖㄣˊ",
        "hui:4 hua:4, huìhuà, ㄏㄨㄟˋ ㄏㄨㄚˋ",
    })
    void wordsByHand(String syllables, String pinyin, String zhuyin) {
        SyllableWriter word = new SyllableWriter();
        for (String item : syllables.split(" ")) {
            String[] parts = item.split(":");
            word.add(syllable(parts[0]), Integer.parseInt(parts[1]));
        }
        assertThat(word.toPair().source()).isEqualTo(pinyin);
        assertThat(word.toPair().target()).isEqualTo(zhuyin);
    }

    private static Syllable syllable(String letters) {
        return Syllable.ALL.stream()
                .filter(s -> (s.initial() + s.spelt()).equals(letters))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSyllableIsThereTwiceInEitherSpelling() {
        assertThat(Syllable.ALL.stream().map(s -> s.initial() + s.spelt())).doesNotHaveDuplicates();
        assertThat(Syllable.ALL.stream().map(Syllable::zhuyin)).doesNotHaveDuplicates();
        assertThat(Syllable.ALL).hasSizeBetween(380, 410);
    }

    @Test
    void aToneMarkIsLinkedToALetterThatCarriesIt() {
        for (Pair pair : PAIRS) {
            for (Link link : pair.gold()) {
                if ("ˊˇˋ".indexOf(pair.target().charAt(link.target())) >= 0) {
                    assertThat("aeiouü'")
                            .doesNotContain(String.valueOf(pair.source().charAt(link.source())));
                }
            }
        }
    }

    @Test
    void everySignIsLinkedButTheSpacesThatNothingSays() {
        for (Pair pair : PAIRS) {
            for (int t = 0; t < pair.target().length(); t++) {
                int at = t;
                boolean linked = pair.gold().stream().anyMatch(link -> link.target() == at);
                assertThat(linked || pair.target().charAt(t) == ' ').isTrue();
            }
        }
    }
}
