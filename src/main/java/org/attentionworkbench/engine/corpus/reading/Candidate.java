package org.attentionworkbench.engine.corpus.reading;

import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** What one record of a file turned out to be, before any rule looks at it. */
sealed interface Candidate {
    /** Nothing but white space; passed over and not counted. */
    record Blank() implements Candidate {}

    /**
     * Two texts.
     *
     * @param source     as it was written
     * @param target     as it was written
     * @param links      what stands where gold links are expected; empty if nothing does
     * @param linksOnly  whether anything but links there is an error; otherwise other text is none of our business
     */
    record Texts(String source, String target, String links, boolean linksOnly) implements Candidate {
        Texts withLinks(String line) {
            return new Texts(source, target, line, true);
        }
    }

    /**
     * A record to leave out.
     *
     * @param reason why
     */
    record Unusable(Reason reason) implements Candidate {}

    /** There is only one way to be blank. */
    Candidate BLANK = new Blank();
}
