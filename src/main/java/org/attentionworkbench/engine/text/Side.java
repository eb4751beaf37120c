package org.attentionworkbench.engine.text;

/** One of the two texts of a pair. */
public enum Side {
    SOURCE,
    TARGET
}
