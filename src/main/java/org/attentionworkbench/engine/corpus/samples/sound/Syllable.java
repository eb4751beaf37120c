package org.attentionworkbench.engine.corpus.samples.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * A syllable of Mandarin in both spellings, without its tone.
 *
 * @param initial the consonant in pinyin; empty for none
 * @param spelt   the rest in pinyin as it is written, such as {@code iu} in {@code liu}, {@code u} in {@code ju}, {@code ya} alone
 * @param zhuyin  the consonant and the rest in zhuyin
 */
record Syllable(String initial, String spelt, String zhuyin) {
    private static final Map<String, String> INITIALS =
            table("b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ");
    private static final Map<String, String> FINALS =
            table("a ㄚ o ㄛ e ㄜ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ i ㄧ ia ㄧㄚ ie ㄧㄝ"
                    + " iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ"
                    + " ong ㄨㄥ ueng ㄨㄥ ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ");
    /** How a syllable without a consonant is spelt, where it differs from the rest after a consonant. */
    private static final Map<String, String> ALONE =
            table("i yi ia ya ie ye iao yao iu you ian yan in yin iang yang ing ying iong yong u wu ua wa uo wo uai wai"
                    + " ui wei uan wan un wen uang wang ueng weng ü yu üe yue üan yuan ün yun");

    /** Which consonant is followed by what. */
    private static final String WHICH = """
                   | a ai ao ou an en ang e er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ueng ü üe üan ün
            b      | a o ai ei ao an en ang eng i ie iao ian in ing u
            p      | a o ai ei ao ou an en ang eng i ie iao ian in ing u
            m      | a o ai ei ao ou an en ang eng i ie iao iu ian in ing u
            f      | a o ei ou an en ang eng u
            d      | a e ai ei ao ou an ang eng i ie iao iu ian ing u uo ui uan un ong
            t      | a e ai ao ou an ang eng i ie iao ian ing u uo ui uan un ong
            n      | a e ai ei ao an en ang eng i ie iao iu ian in iang ing u uo uan ong ü üe
            l      | a e ai ei ao ou an ang eng i ia ie iao iu ian in iang ing u uo uan un ong ü üe
            g k h  | a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong
            j q x  | i ia ie iao iu ian in iang ing iong ü üe üan ün
            zh     | a e ai ao ou an en ang eng i u ua uo uai ui uan un uang ong
            ch     | a e ai ao ou an en ang eng i u uo uai ui uan un uang ong
            sh     | a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang
            r      | e ao ou an en ang eng i u uo ui uan un ong
            z c s  | a e ai ao ou an en ang eng i u uo ui uan un ong
            """;

    /** All of them. */
    static final List<Syllable> ALL = LexiconTable.parse(WHICH, columns -> row(columns.get(0), columns.get(1))).stream()
            .flatMap(List::stream)
            .toList();

    private static List<Syllable> row(String initials, String finals) {
        List<Syllable> syllables = new ArrayList<>();
        for (String initial : initials.split(" ")) {
            for (String rest : finals.split(" ")) {
                syllables.add(of(initial, rest));
            }
        }
        return syllables;
    }

    private static Syllable of(String initial, String rest) {
        if (initial.isEmpty()) {
            return new Syllable("", ALONE.getOrDefault(rest, rest), found(FINALS, rest));
        }
        boolean isMute = rest.equals("i")
                && List.of("zh", "ch", "sh", "r", "z", "c", "s").contains(initial);
        boolean hidesDots = List.of("j", "q", "x").contains(initial);
        return new Syllable(
                initial,
                hidesDots ? rest.replace('ü', 'u') : rest,
                found(INITIALS, initial) + (isMute ? "" : found(FINALS, rest)));
    }

    private static String found(Map<String, String> table, String spelling) {
        return Objects.requireNonNull(table.get(spelling), spelling);
    }

    private static Map<String, String> table(String pairs) {
        List<String> items = Arrays.asList(pairs.split(" "));
        return IntStream.range(0, items.size() / 2)
                .boxed()
                .collect(Collectors.toMap(i -> items.get(2 * i), i -> items.get(2 * i + 1)));
    }

    /** Whether an apostrophe sets it off from a syllable before it. */
    boolean beginsWithVowel() {
        return initial.isEmpty() && "aoe".indexOf(spelt.charAt(0)) >= 0;
    }

    /** Where the tone mark stands in {@link #spelt}: on a or e, on the o of ou, else on the last vowel. */
    int toneVowel() {
        for (String wanted : List.of("a", "e", "ou")) {
            if (spelt.contains(wanted)) {
                return spelt.indexOf(wanted);
            }
        }
        int last = spelt.length() - 1;
        while ("iouü".indexOf(spelt.charAt(last)) < 0) {
            last--;
        }
        return last;
    }
}
