package org.attentionworkbench.app.attention;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several heads is looked at.
 *
 * @param kind their mean, all of them side by side, or one
 * @param head which one, from 0; otherwise 0
 */
public record HeadView(Kind kind, int head) {
    /** The mean over the heads; also what there is to see where attention has no heads. */
    public static final HeadView MEAN = new HeadView(Kind.MEAN, 0);

    /** All heads side by side. */
    public static final HeadView ALL = new HeadView(Kind.ALL, 0);

    /** How heads are looked at. */
    public enum Kind {
        /** Their mean. */
        MEAN,
        /** All side by side. */
        ALL,
        /** One of them. */
        ONE
    }

    public HeadView {
        if (head < 0 || (kind != Kind.ONE && head > 0)) {
            throw new IllegalArgumentException("no head " + head + " for " + kind);
        }
    }

    /** One head, from 0. */
    public static HeadView of(int head) {
        return new HeadView(Kind.ONE, head);
    }

    /** What can be chosen where there are so many heads: the mean, all, and each. */
    static List<HeadView> choices(int count) {
        List<HeadView> choices = new ArrayList<>(List.of(MEAN));
        if (count > 0) {
            choices.add(ALL);
        }
        for (int head = 0; head < count; head++) {
            choices.add(of(head));
        }
        return choices;
    }

    boolean isAll() {
        return kind == Kind.ALL;
    }

    boolean isOne() {
        return kind == Kind.ONE;
    }

    /** Whether it can be looked at where there are so many heads; 0 where attention has none. */
    boolean isAmong(int count) {
        return kind == Kind.MEAN || head < count; // head is 0 for all of them
    }

    /** What the name of an exported file ends with. */
    String suffix() {
        return switch (kind) {
            case MEAN -> "";
            case ALL -> "-heads";
            case ONE -> "-head-" + (head + 1);
        };
    }
}
