package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.util.List;
import org.attentionworkbench.engine.text.WhiteSpace;

/** Candidates that are the records of one file. */
final class RecordCandidates implements Candidates {
    private final Records records;
    private final RecordParser parser;
    private int headers;
    private Candidate candidate = Candidate.BLANK;

    /** @param headers records at the top that are passed over, blank ones not counted */
    RecordCandidates(Records records, RecordParser parser, int headers) {
        this.records = records;
        this.parser = parser;
        this.headers = headers;
    }

    @Override
    public boolean next() throws IOException {
        while (records.next()) {
            if (headers == 0) {
                candidate = records.damage()
                        .<Candidate>map(Candidate.Unusable::new)
                        .orElseGet(() -> parser.parse(records.text()));
                return true;
            }
            headers -= WhiteSpace.isBlank(records.text()) ? 0 : 1;
        }
        return false;
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public Candidate candidate() {
        return candidate;
    }

    @Override
    public String text() {
        return records.text();
    }

    @Override
    public List<String> cells() {
        return records.damage().isPresent() ? List.of(records.text()) : parser.cells(records.text());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
