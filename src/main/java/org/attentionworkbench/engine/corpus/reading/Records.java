package org.attentionworkbench.engine.corpus.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** The records of a file one after the other: lines, rows of quoted cells that may span lines, units of a TMX file. */
interface Records extends Closeable {
    /** No record is kept in memory beyond so many bytes. */
    int MOST_BYTES = 1 << 20;

    /** Moves to the next record; false at the end. */
    boolean next() throws IOException;

    /** The line the record begins at, from 1. */
    long line();

    /** The record, or its beginning if it is damaged. */
    String text();

    /** Why the record cannot be used; empty if it can. */
    Optional<Reason> damage();
}
