package org.attentionworkbench.engine.corpus.samples.dialogue;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.SlotText;

/**
 * A guest asks when a place is open; the answer is in a notice about one place or two. The guest may ask on, naming only another
 * day or the other place.
 */
final class OpeningHours {
    private static final double TELLS_OF_TWO = 0.5;
    private static final double ASKS_ON = 0.5;
    private static final double ASKS_ABOUT_CLOSED_DAY = 0.3;
    private static final List<String> QUESTIONS = List.of("opens", "closes", "open", "at");

    private final DeskLanguage language;
    private final Dice dice;
    private final SlotText text = new SlotText();
    private String which = "a";

    OpeningHours(DeskLanguage language, Dice dice) {
        this.language = language;
        this.dice = dice;
    }

    Pair draw() {
        List<String> places = dice.shuffled(language.places());
        text.source(one("notice"));
        describe("a", places.get(0));
        boolean areTwo = dice.chance(TELLS_OF_TWO);
        if (areTwo) {
            describe("b", places.get(1));
        }
        ask(areTwo && dice.chance(0.5) ? "b" : "a");
        String question = dice.one(QUESTIONS);
        if (question.equals("at")) {
            text.set("hour", Integer.toString(dice.between(6, 22)));
        }
        text.source(one("guest")).source(dice.one(language.ways(question + "?")));
        if (dice.chance(ASKS_ON)) {
            askOn(answer(question));
        }
        return text.target(slotted(answer(question))).toPair();
    }

    private void describe(String place, String name) {
        text.set(place, name)
                .set(place + "Open", Integer.toString(dice.between(6, 11)))
                .set(place + "Close", Integer.toString(dice.between(14, 22)))
                .set(place + "Day", dice.one(language.days()))
                .source(one("hours " + place));
    }

    private void ask(String place) {
        which = place;
        text.set("place", text.value(place)).set("day", someDay());
    }

    private String someDay() {
        return dice.chance(ASKS_ABOUT_CLOSED_DAY) ? text.value(which + "Day") : dice.one(language.days());
    }

    private void askOn(String answered) {
        text.source(one("desk")).source(slotted(answered)).source(one("guest"));
        if (!text.has("b") || dice.chance(0.5)) {
            text.set("day", someDay()).source(one("and day"));
        } else {
            which = which.equals("a") ? "b" : "a";
            text.set("place", text.value(which)).source(one("and place"));
        }
    }

    /** The name of the answer. */
    private String answer(String question) {
        if (text.value(which + "Day").equals(text.value("day"))) {
            return "shut";
        }
        if (!question.equals("at")) {
            return question;
        }
        int hour = Integer.parseInt(text.value("hour"));
        boolean isOpen = hour >= number(which + "Open") && hour < number(which + "Close");
        return isOpen ? "open" : "not then";
    }

    private int number(String slot) {
        return Integer.parseInt(text.value(slot));
    }

    /** The answer with the hours of the place that is asked about. */
    private String slotted(String answer) {
        return one(answer).replace("{open}", "{" + which + "Open}").replace("{close}", "{" + which + "Close}");
    }

    private String one(String name) {
        return language.ways(name).get(0);
    }
}
