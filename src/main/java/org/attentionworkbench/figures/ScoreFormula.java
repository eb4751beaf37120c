package org.attentionworkbench.figures;

import org.attentionworkbench.engine.model.ModelSpec;

/** How attention weights come about, written as {@link MathText}. */
final class ScoreFormula {
    private ScoreFormula() {}

    /** E.g. {@code α_{ti} = softmax_i s_t · h_i}; the state that asks is that of the spec's timing. */
    static String weights(ModelSpec spec) {
        return "α_{ti} = softmax_i " + score(spec.attention(), query(spec));
    }

    /** The state that asks. */
    static String query(ModelSpec spec) {
        return spec.timing() == ModelSpec.Timing.BEFORE ? "s_{t−1}" : "s_t";
    }

    private static String score(ModelSpec.Attention attention, String s) {
        return switch (attention) {
            case NONE -> "";
            case DOT -> "( " + s + " · h_i )";
            case SCALED_DOT -> "( " + s + " · h_i / √H )";
            case GENERAL -> "( " + s + " · W h_i )";
            case ADDITIVE -> "( v · tanh(W " + s + " + U h_i) )";
            case CONCAT -> "( v · tanh(W [" + s + " ; h_i]) )";
            case LOCATION -> "( w_i · " + s + " )";
            case MULTI_HEAD -> "( Q " + s + " · K h_i / √d )";
        };
    }
}
