package org.attentionworkbench.engine.training;

/** A name that stands for nothing here, as in the run of a newer program. */
final class UnknownChoice extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String name;

    /**
     * @param kind the field it was in, e.g. {@code schedule}
     * @param name what stands there
     */
    UnknownChoice(String kind, String name) {
        super("there is no " + kind + " " + name);
        this.kind = kind;
        this.name = name;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }
}
