package org.attentionworkbench.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.run.NamedNumbers;
import org.attentionworkbench.engine.training.ScheduledSampling;
import org.attentionworkbench.engine.training.ScheduledSampling.Constant;
import org.attentionworkbench.engine.training.ScheduledSampling.InverseSigmoid;
import org.attentionworkbench.engine.training.ScheduledSampling.Linear;
import org.jspecify.annotations.Nullable;

/** Scheduled sampling as it is written on the command line: a name, and for most a number after a colon. */
final class SamplingWord {
    private static final Pattern FORM = Pattern.compile("(none)|(constant|linear|inverse-sigmoid)(?::([0-9.eE+-]+))?");

    private SamplingWord() {}

    /** E.g. {@code linear:0.25}. */
    static String of(NamedNumbers sampling) {
        return sampling.name()
                + sampling.numbers().values().stream()
                        .map(number -> ":" + number)
                        .collect(Collectors.joining());
    }

    /** @throws BadArgument if it is not written like that, or its number is wrong */
    static ScheduledSampling read(String word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            throw unknown(word);
        }
        if (matcher.group(1) != null) {
            return ScheduledSampling.NONE;
        }
        try {
            return read(matcher.group(2), matcher.group(3));
        } catch (NumberFormatException e) {
            throw unknown(word);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong --sampling " + word + ": " + e.getMessage());
        }
    }

    private static ScheduledSampling read(String name, @Nullable String digits) {
        if (digits == null) {
            return switch (name) {
                case "constant" -> Constant.DEFAULT;
                case "linear" -> Linear.DEFAULT;
                default -> InverseSigmoid.DEFAULT;
            };
        }
        double number = Double.parseDouble(digits);
        return switch (name) {
            case "constant" -> new Constant(number);
            case "linear" -> new Linear(number);
            default -> new InverseSigmoid(number);
        };
    }

    private static BadArgument unknown(String word) {
        return new BadArgument(
                "--sampling must be one of none, constant, linear, inverse-sigmoid, the last three with a number after a colon"
                        + " if need be, was " + word);
    }
}
