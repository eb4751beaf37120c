package org.attentionworkbench.app;

import java.util.Locale;

/** The parts of the Corpus stage, in the order of its tabs. */
public enum CorpusPart {
    /** The samples to choose from. */
    SAMPLES,
    /** The pairs one by one. */
    PAIRS,
    /** What the pairs are like as a whole. */
    XRAY,
    /** What an import left out, and why. */
    LEFT_OUT;

    /** Where the view is that shows what an import would give; over the parts while it is there. */
    public static final String IMPORT_VIEW = "/fxml/corpus-import.fxml";

    /** The name in keys and file names, e.g. {@code left-out}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where its view is on the class path. */
    public String view() {
        return "/fxml/corpus-" + key() + ".fxml";
    }
}
