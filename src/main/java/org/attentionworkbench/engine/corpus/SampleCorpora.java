package org.attentionworkbench.engine.corpus;

import java.util.List;

/** The samples that ship: dates (the default), reverse, numbers, english-french, chinese-english. */
public final class SampleCorpora {
    private SampleCorpora() {}

    /** All of them, the default first. */
    public static List<SampleCorpus> all() {
        throw new UnsupportedOperationException();
    }

    /** @throws org.attentionworkbench.engine.Problem naming those there are, if there is none of that name */
    public static SampleCorpus named(String name) {
        throw new UnsupportedOperationException();
    }
}
