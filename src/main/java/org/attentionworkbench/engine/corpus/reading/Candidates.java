package org.attentionworkbench.engine.corpus.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** What the files of a part hold, one possible pair after the other. */
interface Candidates extends Closeable {
    /** Moves to the next; false at the end. */
    boolean next() throws IOException;

    /** The line it begins at, of the first file, from 1. */
    long line();

    /** What it is. */
    Candidate candidate();

    /** As it stands in the file, or its beginning. */
    String text();

    /** All that it holds, for looking at. */
    List<String> cells();
}
