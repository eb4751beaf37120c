package org.attentionworkbench.engine.metrics;

import java.util.List;

/** The share of outputs that are what they should be, to the last character. */
public final class ExactMatch {
    private ExactMatch() {}

    /**
     * @param outputs    the text of each output
     * @param references what each should have been
     * @return 0..1
     * @throws IllegalArgumentException if there are none or not as many of both
     */
    public static double share(List<String> outputs, List<String> references) {
        Aligned.require(outputs, references);
        int equal = 0;
        for (int i = 0; i < outputs.size(); i++) {
            equal += outputs.get(i).equals(references.get(i)) ? 1 : 0;
        }
        return (double) equal / outputs.size();
    }
}
