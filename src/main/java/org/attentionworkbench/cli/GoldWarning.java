package org.attentionworkbench.cli;

/** What is said where gold links count other tokens than the model's. */
final class GoldWarning {
    private GoldWarning() {}

    /** @param counted whether the links count the tokens of the model */
    static void unless(boolean counted, Console console) {
        if (!counted) {
            console.err()
                    .println(
                            "The gold links count other tokens than this model has, so its alignment error rate will mean"
                                    + " nothing; choose the tokenizer the links were made for.");
        }
    }
}
