package org.attentionworkbench.engine.corpus.samples.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.morphology.TurkishSample.Case;
import org.attentionworkbench.engine.corpus.samples.morphology.TurkishSample.Possessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurkishSampleTest {
    private static final List<Pair> PAIRS = new TurkishSample().generate(8_000, 1);

    /** Every form of every ending written out: after a, ı · o, u · e, i · ö, ü; a bar parts those after a consonant from those after a vowel. */
    private static final Map<String, String[]> ENDINGS = Map.ofEntries(
            Map.entry("PL", forms("lar lar ler ler")),
            Map.entry("MY", forms("ım um im üm | m m m m")),
            Map.entry("YOUR", forms("ın un in ün | n n n n")),
            Map.entry("HIS", forms("ı u i ü | sı su si sü")),
            Map.entry("OUR", forms("ımız umuz imiz ümüz | mız muz miz müz")),
            Map.entry("NOM", new String[] {"", "", "", "", "", "", "", ""}),
            Map.entry("ACC", forms("ı u i ü | yı yu yi yü")),
            Map.entry("DAT", forms("a a e e | ya ya ye ye")),
            Map.entry("LOC", forms("da da de de")),
            Map.entry("ABL", forms("dan dan den den")),
            Map.entry("GEN", forms("ın un in ün | nın nun nin nün")),
            Map.entry("HIS-ACC", forms("nı nu ni nü")),
            Map.entry("HIS-DAT", forms("na na ne ne")),
            Map.entry("HIS-LOC", forms("nda nda nde nde")),
            Map.entry("HIS-ABL", forms("ndan ndan nden nden")),
            Map.entry("HIS-GEN", forms("nın nun nin nün")));

    private static String[] forms(String text) {
        String[] forms = text.replace("| ", "").split(" ");
        return forms.length == 8
                ? forms
                : Arrays.stream(new String[][] {forms, forms})
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new);
    }

    private static String inflect(String stem, String softened, List<String> tags) {
        String form = stem;
        for (int i = 0; i < tags.size(); i++) {
            boolean afterHis = i > 0 && tags.get(i - 1).equals("HIS");
            boolean isNominative = tags.get(i).equals("NOM");
            String ending = ending(form, afterHis && !isNominative ? "HIS-" + tags.get(i) : tags.get(i));
            if (form.equals(stem) && ending.matches("[aıoueiöü].*")) {
                form = softened;
            }
            form += form.matches(".*[fstkçşhp]") && ending.startsWith("d") ? "t" + ending.substring(1) : ending;
        }
        return form;
    }

    private static String ending(String form, String tag) {
        String vowels = form.replaceAll("[^aıoueiöü]", "");
        char last = vowels.charAt(vowels.length() - 1);
        int column = "aı".indexOf(last) >= 0 ? 0 : "ou".indexOf(last) >= 0 ? 1 : "ei".indexOf(last) >= 0 ? 2 : 3;
        return Objects.requireNonNull(ENDINGS.get(tag), tag)[column + (form.matches(".*[aıoueiöü]") ? 4 : 0)];
    }

    private static String softened(String entry) {
        String stem = entry.substring(0, entry.length() - 1);
        return switch (entry.charAt(entry.length() - 1)) {
            case 'P' -> stem + "b";
            case 'Ç' -> stem + "c";
            case 'T' -> stem + "d";
            case 'K' -> stem + (stem.endsWith("n") ? "g" : "ğ");
            default -> entry;
        };
    }

    private static String plain(String entry) {
        return entry.replace('P', 'p').replace('Ç', 'ç').replace('T', 't').replace('K', 'k');
    }

    @Test
    void theEndingsAreThoseOfTheTable() {
        Map<String, String> entries =
                TurkishSample.NOUNS.stream().collect(Collectors.toMap(TurkishSampleTest::plain, Function.identity()));
        for (Pair pair : PAIRS) {
            List<String> tokens = List.of(pair.source().split(" "));
            String stem = tokens.stream().filter(t -> t.length() == 1).collect(Collectors.joining());
            List<String> tags = tokens.stream().filter(t -> t.length() > 1).toList();
            String entry = Objects.requireNonNull(entries.get(stem), stem);
            assertThat(pair.target().replace(" ", ""))
                    .as(pair.source())
                    .isEqualTo(inflect(stem, softened(entry), tags));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ev, true, MY, ABL, evlerimden",
        "kitaP, false, HIS, ACC, kitabını",
        "göz, false, OUR, DAT, gözümüze",
        "araba, false, HIS, LOC, arabasında",
        "renK, false, NONE, ACC, rengi",
        "ağaÇ, false, NONE, LOC, ağaçta",
        "çocuK, true, NONE, GEN, çocukların",
        "köprü, false, NONE, DAT, köprüye",
        "kurT, false, MY, NOM, kurdum",
        "okul, false, NONE, LOC, okulda",
        "kuş, true, HIS, DAT, kuşlarına",
    })
    void formsByHand(String entry, boolean isPlural, Possessor possessor, Case grammaticalCase, String form) {
        assertThat(TurkishSample.inflect(entry, isPlural, possessor, grammaticalCase)
                        .target())
                .isEqualTo(String.join(" ", form.split("")));
    }

    @Test
    void noNounIsThereTwice() {
        assertThat(TurkishSample.NOUNS.stream().map(TurkishSampleTest::plain)).doesNotHaveDuplicates();
        assertThat(TurkishSample.NOUNS).hasSizeGreaterThan(180);
    }

    @Test
    void aVowelOfAnEndingIsLinkedToItsTagAndToTheLastVowelOfTheStem() {
        for (Pair pair : PAIRS) {
            String[] source = pair.source().split(" ");
            String[] target = pair.target().split(" ");
            int stem = (int) Arrays.stream(source).filter(t -> t.length() == 1).count();
            int lastVowel = stem - 1;
            while (!source[lastVowel].matches("[aıoueiöü]")) {
                lastVowel--;
            }
            for (int t = 0; t < target.length; t++) {
                int at = t;
                Set<Integer> links = pair.gold().stream()
                        .filter(link -> link.target() == at)
                        .map(Link::source)
                        .collect(Collectors.toSet());
                if (t < stem) {
                    assertThat(links).containsExactly(t);
                } else if (target[t].matches("[aıoueiöü]")) {
                    assertThat(links).hasSize(2).contains(lastVowel).anyMatch(i -> i >= stem);
                } else {
                    assertThat(links).hasSize(1).allMatch(i -> i >= stem);
                }
            }
        }
    }
}
