package org.attentionworkbench.engine.model.kernel;

/**
 * What an attention is made of.
 *
 * @param score     name of the {@link Score}, or {@code NONE}
 * @param window    name of the {@link Window}
 * @param hidden    H, size of a decoder state
 * @param memory    M, size of an encoder state
 * @param halfWidth D of a local window
 * @param heads     of a score that has several
 * @param positions of a score that has a table of them
 */
public record AttentionShape(
        String score, String window, int hidden, int memory, int halfWidth, int heads, int positions) {
    /** No attention. */
    public static final AttentionShape NONE = new AttentionShape("NONE", "GLOBAL", 0, 0, 1, 1, 1);

    /** Whether there is attention. */
    boolean attends() {
        return !score.equals(NONE.score);
    }

    /** Adds the parameters of such an attention. */
    void addTo(ParameterLayout layout) {
        if (attends()) {
            Score.of(this).addTo(layout);
            Window.of(this).addTo(layout);
        }
    }

    /** Size of the context: M, or H where the score makes values of its own; 0 without attention. */
    int contextSize() {
        return attends() ? Score.of(this).valueSize() : 0;
    }
}
