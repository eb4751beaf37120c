package org.attentionworkbench.engine.corpus.samples.making;

/** What sequences are turned into sequences for; its names are in the bundles under {@code application.}. */
public enum Application {
    /** Small tasks to begin with. */
    BASICS,
    /** From one language to another. */
    TRANSLATION,
    /** A long text in a few words. */
    SUMMARISATION,
    /** What is said so far, and what to answer. */
    DIALOGUE,
    /** A request in words, and a program that does it. */
    CODE,
    /** Spelling and sound, one script and another. */
    SOUND,
    /** A stem and tags, and the inflected form. */
    MORPHOLOGY,
    /** Calculating, digit by digit. */
    ARITHMETIC,
    /** Commands, and the actions they stand for. */
    COMMANDS
}
