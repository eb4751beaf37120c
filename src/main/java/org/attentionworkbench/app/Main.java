package org.attentionworkbench.app;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Starts the window. */
    public static void main(String[] args) {}
}
