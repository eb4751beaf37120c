package org.attentionworkbench.engine.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * What reading a corpus file gave.
 *
 * @param file    where it was read
 * @param pairs   what was kept, in file order
 * @param skipped what was left out and why, in file order; at most {@code CorpusReader.MAX_SKIPPED_LISTED} are listed
 * @param skippedCount how many lines were left out in all
 * @param lines   lines read, blank ones not counted
 */
public record CorpusImport(Path file, List<Pair> pairs, List<SkippedLine> skipped, long skippedCount, long lines) {
    public CorpusImport {
        pairs = List.copyOf(pairs);
        skipped = List.copyOf(skipped);
    }
}
