package org.attentionworkbench.app.corpus.importing;

import java.math.BigDecimal;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.Rules;

/** A rule of an import that can be on or off, and its number if it has one. */
public enum SwitchableRule {
    /** A target without anything. */
    EMPTY(Reason.EMPTY_TARGET),
    /** More words than a number. */
    TOO_LONG(Reason.TOO_LONG),
    /** One side more than so many times as long as the other. */
    LENGTH_RATIO(Reason.LENGTH_RATIO),
    /** Gold links that cannot be read. */
    BAD_GOLD(Reason.BAD_GOLD),
    /** The target is the source. */
    SAME_AS_TARGET(Reason.SAME_AS_TARGET),
    /** The same pair again. */
    DUPLICATE(Reason.DUPLICATE);

    private final Reason reason;

    SwitchableRule(Reason reason) {
        this.reason = reason;
    }

    /** What it finds. */
    public Reason reason() {
        return reason;
    }

    /** The rule that finds that, if it can be switched. */
    public static Optional<SwitchableRule> of(Reason reason) {
        for (SwitchableRule rule : values()) {
            if (rule.reason == reason) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether it leaves anything out. */
    public boolean isOn(Rules rules) {
        return rules.leavesOut(reason);
    }

    /** The rules with this one on or off. */
    public Rules switched(Rules rules, boolean on) {
        return new Rules(
                this == EMPTY ? on : rules.empty(),
                this == TOO_LONG ? new Rules.Limit(on, rules.words().number()) : rules.words(),
                this == LENGTH_RATIO ? new Rules.Limit(on, rules.ratio().number()) : rules.ratio(),
                this == BAD_GOLD ? on : rules.badGold(),
                this == SAME_AS_TARGET ? on : rules.sameText(),
                this == DUPLICATE ? on : rules.duplicates());
    }

    /** Its number, as people write it; empty if it has none. */
    public Optional<String> limit(Rules rules) {
        return switch (this) {
            case TOO_LONG -> Optional.of(plain(rules.words().number()));
            case LENGTH_RATIO -> Optional.of(plain(rules.ratio().number()));
            case EMPTY, BAD_GOLD, SAME_AS_TARGET, DUPLICATE -> Optional.empty();
        };
    }

    /** The rules with another number for this one; empty if that is no number it could have. */
    public Optional<Rules> limited(Rules rules, String typed) {
        Optional<Double> number = number(typed);
        return number.map(n -> new Rules(
                rules.empty(),
                this == TOO_LONG ? new Rules.Limit(rules.words().on(), n) : rules.words(),
                this == LENGTH_RATIO ? new Rules.Limit(rules.ratio().on(), n) : rules.ratio(),
                rules.badGold(),
                rules.sameText(),
                rules.duplicates()));
    }

    /** What is typed, if it is a number the rule could have. */
    private Optional<Double> number(String typed) {
        try {
            double number = this == TOO_LONG ? Integer.parseInt(typed.strip()) : Double.parseDouble(typed.strip());
            return number >= 1 && number <= Rules.MOST_CHARACTERS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
