package org.attentionworkbench.engine.model.kernel;

/** For timings that feed nothing back. */
final class Fed {
    static final Matrix NOTHING = Floats.allocate(0).matrix(0, 0);

    private Fed() {}
}
