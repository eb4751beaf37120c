package org.attentionworkbench.engine.corpus.samples.code;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Questions about tables of books, films and players, and the SQL that answers them. */
public final class SqlSample implements SampleCorpus {
    @Override
    public String name() {
        return "sql";
    }

    @Override
    public Application application() {
        return Application.CODE;
    }

    @Override
    public String tokenizer() {
        return "whitespace";
    }

    @Override
    public int defaultPairs() {
        return 20_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(
                name(), pairs, seed, dice -> new SqlRequest(dice).draw().toPair());
    }
}
