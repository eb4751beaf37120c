package org.attentionworkbench.engine.corpus.samples.morphology;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Turkish nouns with tags for number, possessor and case, and the forms they take: {@code e v PL MY FROM}, {@code e v l e r i m d e n}. */
public final class TurkishSample implements SampleCorpus {
    /** Regular ones only: no noun drops a vowel or breaks vowel harmony. A capital last letter softens before a vowel. */
    static final List<String> NOUNS = words("""
            ev el iş dil yer gün göz söz köy süt yüz kış yaz baş taş kaş kuş ders renK top ses güneş deniz bahçe
            araba çanta masa kapı pencere duvar oda mutfaK bahçıvan okul öğretmen öğrenci kitaP defter kalem silgi sözlüK
            anne baba teyze dayı hala amca kardeş çocuK kız kadın adam arkadaş komşu doktor hemşire avukat polis asker
            kedi köpeK at ineK balıK tavuK horoz koyun keçi eşeK aslan kaplan tilki kurT ayı maymun fil yılan arı böceK
            ağaÇ çiçeK yapraK orman dağ göl ırmaK ada kumsal tepe yol köprü sokaK cadde ülke dünya
            ekmeK peynir zeytin yumurta çorba pilav tatlı şeker tuz biber elma armuT kiraz üzüm karpuz kavun çileK limon
            bardaK tabaK kaşıK çatal bıçaK tencere fırın ocaK masraf para cüzdan anahtar kiliT
            gömleK ceket pantolon eteK şapka çoraP eldiven palto kemer düğme yüzüK küpe
            uçaK gemi tren otobüs bisiklet kamyon vapur bilet bavul yolcu şoför kaptan
            mektuP gazete dergi haber şarkı türkü oyun film müze sinema tiyatro
            bilgisayar telefon ekran tuş fare yazıcı kamera radyo televizyon
            düğün bayram tatil hediye pasta mum balon davul gitar kemençe
            yıldız bulut yağmur kar rüzgar fırtına gölge ateş duman topraK kum
            """);

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).toList();
    }

    /** Ending after a noun without possessor, or with a possessor other than the third person; after the third person. */
    enum Case {
        NOM("", ""),
        ACC("(y)I", "nI"),
        DAT("(y)A", "nA"),
        LOC("DA", "nDA"),
        ABL("DAn", "nDAn"),
        GEN("(n)In", "nIn");

        final String usual;
        final String afterThird;

        Case(String usual, String afterThird) {
            this.usual = usual;
            this.afterThird = afterThird;
        }
    }

    /** Whose it is. */
    enum Possessor {
        NONE(""),
        MY("(I)m"),
        YOUR("(I)n"),
        HIS("(s)I"),
        OUR("(I)mIz");

        final String ending;

        Possessor(String ending) {
            this.ending = ending;
        }
    }

    @Override
    public String name() {
        return "turkish";
    }

    @Override
    public Application application() {
        return Application.MORPHOLOGY;
    }

    @Override
    public String tokenizer() {
        return "whitespace";
    }

    @Override
    public int defaultPairs() {
        return 8_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, TurkishSample::draw);
    }

    private static Pair draw(Dice dice) {
        return inflect(
                dice.one(NOUNS),
                dice.chance(0.5),
                dice.one(List.of(Possessor.values())),
                dice.one(List.of(Case.values())));
    }

    /** One form; a tag stands for each ending that is there, and the case is always told. */
    static Pair inflect(String entry, boolean isPlural, Possessor possessor, Case grammaticalCase) {
        TurkishNoun noun = new TurkishNoun(entry);
        if (isPlural) {
            noun.add("PL", "lAr");
        }
        if (possessor != Possessor.NONE) {
            noun.add(possessor.name(), possessor.ending);
        }
        boolean isThird = possessor == Possessor.HIS;
        return noun.add(grammaticalCase.name(), isThird ? grammaticalCase.afterThird : grammaticalCase.usual)
                .toPair();
    }
}
