package org.attentionworkbench.engine.model.kernel;

/** The cells there are, by the names that model specs use. */
final class Cells {
    private static final Cell GRU = new GruCell();
    private static final Cell LSTM = new LstmCell();
    private static final Cell TANH = new TanhCell();
    private static final Cell RELU = new ReluCell();

    private Cells() {}

    /** @throws IllegalArgumentException if there is none of that name */
    static Cell named(String name) {
        return switch (name) {
            case "GRU" -> GRU;
            case "LSTM" -> LSTM;
            case "TANH" -> TANH;
            case "RELU" -> RELU;
            default -> throw new IllegalArgumentException("there is no cell " + name);
        };
    }
}
