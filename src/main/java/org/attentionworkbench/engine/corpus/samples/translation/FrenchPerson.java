package org.attentionworkbench.engine.corpus.samples.translation;

/** Who does it, and the forms that depend on nothing else. The order is that of the verb tables. */
enum FrenchPerson {
    I("am", "do", "want", "ai", "veux", "peux", "dois"),
    YOU("are", "do", "want", "as", "veux", "peux", "dois"),
    HE("is", "does", "wants", "a", "veut", "peut", "doit"),
    WE("are", "do", "want", "avons", "voulons", "pouvons", "devons"),
    THEY("are", "do", "want", "ont", "veulent", "peuvent", "doivent");

    /** English "to be" and "to do". */
    final String be;

    final String does;
    final String wants;
    /** French "avoir", "vouloir", "pouvoir", "devoir". */
    final String avoir;

    final String veut;
    final String peut;
    final String doit;

    FrenchPerson(String be, String does, String wants, String avoir, String veut, String peut, String doit) {
        this.be = be;
        this.does = does;
        this.wants = wants;
        this.avoir = avoir;
        this.veut = veut;
        this.peut = peut;
        this.doit = doit;
    }
}
