package org.attentionworkbench.engine.text;

import java.util.List;

/** The tokenizers there are. */
public final class Tokenizers {
    private Tokenizers() {}

    /** The ids that {@link #of} accepts. */
    public static List<String> ids() {
        throw new UnsupportedOperationException();
    }

    /**
     * The tokenizer of that id: {@code whitespace}, {@code characters}.
     *
     * @throws org.attentionworkbench.engine.Problem if there is none, or not yet
     */
    public static Tokenizer of(String id) {
        throw new UnsupportedOperationException();
    }
}
