package org.attentionworkbench.engine.corpus.reading;

import java.util.List;

/** Finds source, target and gold links in a record. */
interface RecordParser {
    /** What the record is; never {@code null}, whatever the record. */
    Candidate parse(String record);

    /** All that the record holds, for looking at: its cells, or what stands under each key or language that is offered. */
    List<String> cells(String record);
}
