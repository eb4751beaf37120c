package org.attentionworkbench.engine.corpus.reading;

import org.attentionworkbench.engine.text.WhiteSpace;

/**
 * Tells whether links count from 0 or from 1. A link to token 0 settles it. Without any, a link to as many-th a token as
 * there are words shows that they count from 1. That no pair links its first words shows nothing: there are texts that all begin
 * alike.
 */
final class GoldBaseDetector {
    private boolean zero;
    private boolean last;
    private boolean linked;

    /** Looks at the links of one more pair. @param backwards whether they are written target-source */
    void add(Candidate.Texts texts, boolean backwards) {
        int sourceWords = WhiteSpace.countWords(backwards ? texts.target() : texts.source());
        int targetWords = WhiteSpace.countWords(backwards ? texts.source() : texts.target());
        boolean any = false;
        for (String word : texts.links().strip().split("\\s+")) {
            long link = GoldColumn.link(word);
            if (link >= 0) {
                any = true;
                int source = (int) (link >> Integer.SIZE);
                int target = (int) link;
                zero |= source == 0 || target == 0;
                last |= source == sourceWords || target == targetWords;
            }
        }
        linked |= any;
    }

    /** Whether any pair had links. */
    boolean hasLinks() {
        return linked;
    }

    GoldBase base() {
        return !zero && last ? GoldBase.ONE : GoldBase.ZERO;
    }
}
