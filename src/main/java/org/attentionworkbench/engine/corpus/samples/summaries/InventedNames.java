package org.attentionworkbench.engine.corpus.samples.summaries;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;

/** Names nobody has: tens of thousands of them, so that most are rare and some are only met in the test. */
final class InventedNames {
    private static final List<String> ONSETS = List.of(
            "B", "Br", "C", "Cl", "D", "Dr", "F", "Fl", "G", "Gr", "H", "K", "Kr", "L", "M", "N", "P", "Pr", "R", "S",
            "St", "T", "Tr", "V", "W");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "au", "ei", "oa");
    private static final List<String> CODAS =
            List.of("l", "ld", "lm", "n", "nd", "ng", "r", "rk", "rn", "rt", "s", "sk", "st", "t", "v", "x");
    private static final List<String> PEOPLE = List.of("a", "ak", "er", "ic", "in", "o", "os", "ow", "sen", "well");
    private static final List<String> PLACES =
            List.of("bridge", "burg", "by", "dale", "field", "ford", "ham", "haven", "mouth", "port", "ton", "ville");
    private static final List<String> COMPANIES = List.of("corp", "ex", "ica", "net", "on", "tec", "us");
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Anton", "Bela", "Clara", "Dora", "Emil", "Flora", "Greta", "Hugo", "Ida", "Jonas", "Karla", "Leo",
            "Mira", "Nora", "Oskar", "Paula", "Rosa", "Simon", "Theo", "Vera", "Wanda");

    private final Dice dice;

    InventedNames(Dice dice) {
        this.dice = dice;
    }

    String person() {
        return dice.one(FIRST_NAMES) + " " + stem() + dice.one(PEOPLE);
    }

    String place() {
        return stem() + dice.one(PLACES);
    }

    String company() {
        return stem() + dice.one(COMPANIES);
    }

    private String stem() {
        return dice.one(ONSETS) + dice.one(VOWELS) + dice.one(CODAS);
    }
}
