package org.attentionworkbench.engine.corpus.samples.making;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Word lists written as tables: one entry a line, columns between bars. */
public final class LexiconTable {
    private LexiconTable() {}

    /** One entry for each line, made of its trimmed columns. */
    public static <T> List<T> parse(String table, Function<List<String>, T> entry) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(entry)
                .toList();
    }
}
