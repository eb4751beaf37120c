package org.attentionworkbench.cli;

import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;

/**
 * Which of several heads is wanted.
 *
 * @param number of a head, from 1; {@value #MEAN} for their mean, {@value #ALL} for all of them
 */
record HeadOption(int number) {
    private static final int MEAN = 0;
    private static final int ALL = -1;

    /** @throws BadArgument if it is no number from 1, {@code mean} or {@code all} */
    static HeadOption of(String word) {
        return switch (word) {
            case "mean" -> new HeadOption(MEAN);
            case "all" -> new HeadOption(ALL);
            default -> new HeadOption(numberIn(word));
        };
    }

    private static int numberIn(String word) {
        if (!word.matches("[1-9][0-9]{0,8}")) {
            throw new BadArgument("--head must be a number from 1, mean or all, was " + word);
        }
        return Integer.parseInt(word);
    }

    boolean isAll() {
        return number == ALL;
    }

    /** The map of the head, or the mean. @throws Problem if the map has no such head */
    AttentionMap in(AttentionMap map) {
        int heads = Math.max(1, map.heads().size());
        if (number > heads) {
            throw new Problem("cli.noSuchHead", number, heads);
        }
        return number > 0 && !map.heads().isEmpty() ? map.heads().get(number - 1) : map;
    }
}
