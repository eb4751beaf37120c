package org.attentionworkbench.engine.corpus.reading;

/** A part of a corpus that has files of its own. */
public enum Part {
    /** What is learnt. */
    TRAINING,
    /** What is looked at after every epoch, to choose the best checkpoint. */
    VALIDATION,
    /** What is only looked at in the end. */
    TEST
}
