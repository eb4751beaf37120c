package org.attentionworkbench.engine.model.kernel;

/** The cells there are, by the names that model specs use. */
final class Cells {
    private Cells() {}

    /** @throws IllegalArgumentException if there is none of that name */
    static Cell named(String name) {
        return switch (name) {
            case "GRU" -> new GruCell();
            case "LSTM" -> new LstmCell();
            case "TANH" -> new TanhCell();
            case "RELU" -> new ReluCell();
            default -> throw new IllegalArgumentException("there is no cell " + name);
        };
    }
}
