package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/** What French does where two words meet: elision and the contractions of "de" and "à" with the article. */
final class French {
    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæh";
    private static final Set<String> ELIDED = Set.of("le", "la", "je", "me", "te", "ne", "de", "que");

    private French() {}

    /** Whether a word begins with a vowel or a mute h; no word of the samples begins with another h. */
    static boolean startsWithVowel(String word) {
        return VOWELS.indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
    }

    /** "le" + "ami" is "l'" + "ami"; the apostrophe stays with the first of the two words. */
    static List<TargetWord> elide(List<TargetWord> words) {
        List<TargetWord> elided = new ArrayList<>(words);
        for (int i = 0; i + 1 < elided.size(); i++) {
            TargetWord word = elided.get(i);
            if (ELIDED.contains(word.text())
                    && startsWithVowel(elided.get(i + 1).text())) {
                elided.set(i, word.respelt(word.text().substring(0, word.text().length() - 1) + "'"));
            }
        }
        return elided;
    }

    /** "de" or "à" in front of a noun phrase: "du" and "aux" are one word that stands for all that both stood for. */
    static List<TargetWord> contract(TargetWord preposition, List<TargetWord> nounPhrase) {
        List<TargetWord> words = new ArrayList<>(nounPhrase);
        TargetWord article = nounPhrase.get(0);
        boolean isElided =
                nounPhrase.size() > 1 && startsWithVowel(nounPhrase.get(1).text());
        if (article.text().equals("les") || (article.text().equals("le") && !isElided)) {
            List<SourceWord> from = new ArrayList<>(preposition.from());
            from.addAll(article.from());
            words.set(0, new TargetWord(contracted(preposition.text(), article.text()), from));
        } else {
            words.add(0, preposition);
        }
        return words;
    }

    private static String contracted(String preposition, String article) {
        boolean plural = article.equals("les");
        return switch (preposition) {
            case "de" -> plural ? "des" : "du";
            case "à" -> plural ? "aux" : "au";
            default -> throw new IllegalArgumentException("no contraction begins with " + preposition);
        };
    }
}
