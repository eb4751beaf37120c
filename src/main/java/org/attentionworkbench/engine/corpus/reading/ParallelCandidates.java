package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.text.WhiteSpace;

/**
 * Candidates that are the lines of two files: the first with the first, the second with the second. Lines both of which are
 * blank are passed over; blank lines one file has more at its end are no matter.
 */
final class ParallelCandidates implements Candidates {
    private final TextLines first;
    private final TextLines second;
    private final PartFiles files;
    private final boolean swapped;

    ParallelCandidates(TextLines first, TextLines second, PartFiles files, boolean swapped) {
        this.first = first;
        this.second = second;
        this.files = files;
        this.swapped = swapped;
    }

    /** @throws Problem if one file ends before the other */
    @Override
    public boolean next() throws IOException {
        boolean one = first.next();
        boolean other = second.next();
        if (one != other && hasMore(one ? first : second)) {
            throw unequal();
        }
        return one && other;
    }

    private static boolean hasMore(TextLines longer) throws IOException {
        do {
            if (!WhiteSpace.isBlank(longer.text())) {
                return true;
            }
        } while (longer.next());
        return false;
    }

    private Problem unequal() throws IOException {
        while (first.next() || second.next()) {
            // only counted
        }
        return new Problem(
                "corpus.notParallel",
                files.files().get(0),
                first.line(),
                files.files().get(1),
                second.line());
    }

    @Override
    public long line() {
        return first.line();
    }

    @Override
    public Candidate candidate() {
        Optional<Reason> damage = first.damage().or(second::damage);
        if (damage.isPresent()) {
            return new Candidate.Unusable(damage.get());
        }
        if (WhiteSpace.isBlank(first.text()) && WhiteSpace.isBlank(second.text())) {
            return Candidate.BLANK;
        }
        String one = OneLine.of(first.text());
        String other = OneLine.of(second.text());
        return swapped ? new Candidate.Texts(other, one, "", false) : new Candidate.Texts(one, other, "", false);
    }

    /** With the line that is damaged in front, if one is. */
    @Override
    public String text() {
        return first.damage().isEmpty() && second.damage().isPresent()
                ? second.text()
                : first.text() + "\t" + second.text();
    }

    @Override
    public List<String> cells() {
        return List.of(first.text(), second.text());
    }

    @Override
    public void close() throws IOException {
        try (second) {
            first.close();
        }
    }
}
