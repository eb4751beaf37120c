package org.attentionworkbench.engine.text;

/** Two tokens that become one wherever they stand side by side in a word. */
public record Merge(String left, String right) {
    public Merge {
        if (left.isEmpty() || right.isEmpty()) {
            throw new IllegalArgumentException(
                    "both parts of a merge have at least a character, were " + left + " and " + right);
        }
    }

    /** What they become. */
    public String joined() {
        return left + right;
    }
}
