package org.attentionworkbench.cli;

import java.util.List;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.attentionworkbench.engine.corpus.reading.Rules.Limit;

/** {@code --rule NAME=on|off|N}: which pairs an import leaves out. */
final class RuleOption {
    private RuleOption() {}

    /** The default rules, changed as said. @throws BadArgument naming what is wrong */
    static Rules read(List<String> options) {
        Rules rules = Rules.DEFAULT;
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw wrong(option);
            }
            rules = changed(rules, option.substring(0, equals), option.substring(equals + 1), option);
        }
        return rules;
    }

    private static Rules changed(Rules r, String name, String value, String option) {
        return switch (name) {
            case "empty" ->
                new Rules(on(value, option), r.words(), r.ratio(), r.badGold(), r.sameText(), r.duplicates());
            case "too-long" ->
                new Rules(
                        r.empty(),
                        limit(r.words(), value, option),
                        r.ratio(),
                        r.badGold(),
                        r.sameText(),
                        r.duplicates());
            case "ratio" ->
                new Rules(
                        r.empty(),
                        r.words(),
                        limit(r.ratio(), value, option),
                        r.badGold(),
                        r.sameText(),
                        r.duplicates());
            case "bad-gold" ->
                new Rules(r.empty(), r.words(), r.ratio(), on(value, option), r.sameText(), r.duplicates());
            case "same" -> new Rules(r.empty(), r.words(), r.ratio(), r.badGold(), on(value, option), r.duplicates());
            case "duplicate" ->
                new Rules(r.empty(), r.words(), r.ratio(), r.badGold(), r.sameText(), on(value, option));
            default -> throw wrong(option);
        };
    }

    private static boolean on(String value, String option) {
        if (!value.equals("on") && !value.equals("off")) {
            throw wrong(option);
        }
        return value.equals("on");
    }

    private static Limit limit(Limit before, String value, String option) {
        if (value.equals("on") || value.equals("off")) {
            return new Limit(value.equals("on"), before.number());
        }
        try {
            double number = Double.parseDouble(value);
            if (number >= 1 && number <= Rules.MOST_CHARACTERS) {
                return new Limit(true, number);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw wrong(option);
    }

    private static BadArgument wrong(String option) {
        return new BadArgument(
                "--rule must be one of empty, bad-gold, same, duplicate with =on or =off, or too-long, ratio "
                        + "with =off or a number from 1 to " + Rules.MOST_CHARACTERS + ", was " + option);
    }
}
