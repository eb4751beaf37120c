package org.attentionworkbench.engine.corpus.samples.code;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** What to do with a list of whole numbers {@code xs}, and the Python expression that does it. */
public final class PythonSample implements SampleCorpus {
    @Override
    public String name() {
        return "python";
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
        return 15_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(
                name(), pairs, seed, dice -> new PythonRequest(dice).draw().toPair());
    }
}
