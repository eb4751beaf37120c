package org.attentionworkbench.app;

/** What the frame asks of the controller of a stage's view. */
public interface StageController {
    /** Ctrl+Enter: what its main button does. */
    default void mainAction() {}

    /** Ctrl+O, for the Corpus stage: asks for a file. */
    default void open() {}

    /** The view has just been brought to the front. */
    default void shown() {}
}
