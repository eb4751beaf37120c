package org.attentionworkbench.app;

import java.util.Locale;

/** The five stages of the work, in their order. */
public enum WorkStage {
    CORPUS("mdal-library_books"),
    MODEL("mdal-account_tree"),
    TRAIN("mdmz-trending_down"),
    DECODE("mdmz-translate"),
    ATTENTION("mdal-grid_on");

    private final String icon;

    WorkStage(String icon) {
        this.icon = icon;
    }

    /** The name in keys, style classes and file names, e.g. {@code corpus}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in the order, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Ikonli code of its icon. */
    public String icon() {
        return icon;
    }

    /** Where its view is on the class path. */
    public String view() {
        return "/fxml/" + key() + ".fxml";
    }
}
