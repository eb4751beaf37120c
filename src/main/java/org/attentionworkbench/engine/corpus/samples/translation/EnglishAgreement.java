package org.attentionworkbench.engine.corpus.samples.translation;

/** The forms an English verb can only take together with its subject. */
enum EnglishAgreement {
    FIRST("am", "was", "do"),
    THIRD("is", "was", "does"),
    OTHER("are", "were", "do");

    final String be;
    final String was;
    final String does;

    EnglishAgreement(String be, String was, String does) {
        this.be = be;
        this.was = was;
        this.does = does;
    }
}
