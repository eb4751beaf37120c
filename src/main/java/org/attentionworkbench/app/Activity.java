package org.attentionworkbench.app;

/** What the program can be busy with beside loading a corpus, most important first. */
public enum Activity {
    /** A run trains, is paused, or writes its last checkpoint. */
    TRAINING,
    /** The list of past runs, or one of them, is read. */
    READING_RUNS,
    /** The held-out pairs are decoded. */
    EVALUATING,
    /** A source is decoded on the Decode stage. */
    DECODING,
    /** A source is decoded on the Attention stage. */
    ATTENDING
}
