package org.attentionworkbench.engine.corpus.samples.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.SlotText;

/**
 * A guest books a table. The desk asks for what it does not know yet (how many, which day, what time), repeats all of it, and books when
 * the guest agrees; a guest who does not agree corrects one thing. The conversation is cut off before an answer of the desk.
 */
final class Booking {
    private static final List<String> SLOTS = List.of("people", "day", "time");
    private static final int MOST_TURNS = 4;
    private static final double GOES_ON = 0.65;
    private static final double AGREES = 0.5;
    private static final double TELLS_MORE = 0.3;
    private static final double SAYS_MORE_THAN_NEEDED = 0.2;

    private final DeskLanguage language;
    private final Dice dice;
    private final SlotText text = new SlotText();

    Booking(DeskLanguage language, Dice dice) {
        this.language = language;
        this.dice = dice;
    }

    Pair draw() {
        say("guest").source(dice.one(language.ways("opener")));
        tell(dice.shuffled(SLOTS).subList(0, dice.between(0, SLOTS.size())), true);
        int turns = 1;
        String answer = answer();
        while (turns < MOST_TURNS && !answer.equals("booked") && dice.chance(GOES_ON)) {
            say("desk").source(one(answer));
            say("guest");
            answer = reply(answer);
            turns++;
        }
        return text.target(one(answer)).toPair();
    }

    /** What the desk says next. */
    private String answer() {
        return missing().stream().findFirst().map(slot -> "ask " + slot).orElse("confirm");
    }

    private List<String> missing() {
        return SLOTS.stream().filter(slot -> !text.has(slot)).toList();
    }

    /** What the guest says to that. @return what the desk says then */
    private String reply(String answer) {
        if (!answer.equals("confirm")) {
            List<String> told = new ArrayList<>(missing().subList(0, 1));
            missing().stream().skip(1).filter(slot -> dice.chance(TELLS_MORE)).forEach(told::add);
            tell(dice.shuffled(told), false);
            return answer();
        }
        if (dice.chance(AGREES)) {
            text.source(dice.one(language.ways("yes")));
            return "booked";
        }
        text.source(dice.one(language.ways("no")));
        tell(List.of(dice.one(SLOTS)), false);
        return "confirm";
    }

    private void tell(List<String> slots, boolean isAfterOpener) {
        boolean isFirst = !isAfterOpener;
        for (String slot : slots) {
            separate(isFirst);
            text.set(slot, another(slot)).source(one(slot));
            isFirst = false;
        }
        if (dice.chance(SAYS_MORE_THAN_NEEDED)) {
            text.source(language == DeskLanguage.CHINESE ? "，" : ",").source(dice.one(language.ways("aside")));
        }
    }

    private void separate(boolean isFirst) {
        if (!isFirst && !one("between").isEmpty()) {
            text.source(one("between"));
        }
    }

    /** A value the slot does not have yet. */
    private String another(String slot) {
        List<String> all =
                switch (slot) {
                    case "people" -> language.people();
                    case "day" -> language.days();
                    default -> language.times();
                };
        return dice.one(all.stream()
                .filter(value -> !text.has(slot) || !text.value(slot).equals(value))
                .toList());
    }

    private SlotText say(String who) {
        return text.source(one(who));
    }

    private String one(String name) {
        return language.ways(name).get(0);
    }
}
