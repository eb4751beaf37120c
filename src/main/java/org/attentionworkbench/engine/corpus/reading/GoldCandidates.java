package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/** Candidates with the links of a file of their own: a line of links for each. */
final class GoldCandidates implements Candidates {
    private final Candidates pairs;
    private final Records gold;
    private final Path file;
    private final boolean blanksCount;
    private long wanted;
    private String links = "";

    /** @param blanksCount whether the file has a line for blank candidates too, as it has for parallel text */
    GoldCandidates(Candidates pairs, Records gold, Path file, boolean blanksCount) {
        this.pairs = pairs;
        this.gold = gold;
        this.file = file;
        this.blanksCount = blanksCount;
    }

    /** @throws Problem if there are more pairs than lines of links, or fewer */
    @Override
    public boolean next() throws IOException {
        if (!pairs.next()) {
            requireNoMore();
            return false;
        }
        links = "";
        if (blanksCount || !(pairs.candidate() instanceof Candidate.Blank)) {
            wanted++;
            if (!gold.next()) {
                throw counts(wanted - 1, wantedInAll());
            }
            links = gold.text();
        }
        return true;
    }

    private void requireNoMore() throws IOException {
        long lines = wanted;
        boolean any = false;
        while (gold.next()) {
            lines++;
            any |= !gold.text().isBlank();
        }
        if (any) {
            throw counts(lines, wanted);
        }
    }

    private long wantedInAll() throws IOException {
        long all = wanted;
        while (pairs.next()) {
            all += blanksCount || !(pairs.candidate() instanceof Candidate.Blank) ? 1 : 0;
        }
        return all;
    }

    private Problem counts(long lines, long candidates) {
        return new Problem("gold.count", file, lines, candidates);
    }

    @Override
    public long line() {
        return pairs.line();
    }

    @Override
    public Candidate candidate() {
        return pairs.candidate() instanceof Candidate.Texts texts ? texts.withLinks(links) : pairs.candidate();
    }

    @Override
    public String text() {
        return pairs.text();
    }

    @Override
    public List<String> cells() {
        return pairs.cells();
    }

    @Override
    public void close() throws IOException {
        try (gold) {
            pairs.close();
        }
    }
}
