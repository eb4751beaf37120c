package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * Candidates that are translation units. Many are parsed at once, for starting an XML parser takes longer than parsing a
 * unit; if one of them is damaged, each of them is parsed by itself.
 */
final class TmxCandidates implements Candidates {
    private static final int MOST_UNITS = 200;
    private static final int ENOUGH_CHARACTERS = 1 << 17;

    private final Records units;
    private final TmxParser parser;
    private final Deque<Unit> ready = new ArrayDeque<>();
    private Unit unit = new Unit(0, "", Optional.empty());

    TmxCandidates(Records units, TmxParser parser) {
        this.units = units;
        this.parser = parser;
    }

    private record Unit(long line, String text, Optional<Reason> damage, Optional<Map<String, String>> texts) {
        Unit(long line, String text, Optional<Reason> damage) {
            this(line, text, damage, Optional.empty());
        }

        Unit with(Optional<Map<String, String>> parsed) {
            return new Unit(line, text, damage, parsed);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (ready.isEmpty()) {
            fill();
        }
        if (ready.isEmpty()) {
            return false;
        }
        unit = ready.remove();
        return true;
    }

    private void fill() throws IOException {
        List<Unit> read = new ArrayList<>();
        List<String> sound = new ArrayList<>();
        int characters = 0;
        while (read.size() < MOST_UNITS && characters < ENOUGH_CHARACTERS && units.next()) {
            read.add(new Unit(units.line(), units.text(), units.damage()));
            characters += units.text().length();
            if (units.damage().isEmpty()) {
                sound.add(units.text());
            }
        }
        Deque<Optional<Map<String, String>>> parsed = new ArrayDeque<>(parser.texts(sound));
        for (Unit one : read) {
            ready.add(one.damage().isEmpty() ? one.with(parsed.remove()) : one);
        }
    }

    @Override
    public long line() {
        return unit.line();
    }

    @Override
    public Candidate candidate() {
        return unit.damage().<Candidate>map(Candidate.Unusable::new).orElseGet(() -> parser.candidate(unit.texts()));
    }

    @Override
    public String text() {
        return unit.text();
    }

    @Override
    public List<String> cells() {
        return unit.texts().map(parser::cells).orElse(List.of(unit.text()));
    }

    @Override
    public void close() throws IOException {
        units.close();
    }
}
