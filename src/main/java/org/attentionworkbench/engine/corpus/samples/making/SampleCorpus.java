package org.attentionworkbench.engine.corpus.samples.making;

import java.util.List;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;

/** A corpus made by a generator: the same seed gives the same pairs, with exact gold alignments where there are any. */
public interface SampleCorpus {
    /** On the command line and in file names, e.g. {@code dates}; its texts are in the bundles under {@code sample.NAME.}. */
    String name();

    /** What it is an example of. */
    Application application();

    /** The tokenizer its gold alignments count in. */
    String tokenizer();

    /** How many pairs it has unless asked otherwise. */
    int defaultPairs();

    /** Distinct sources where there are enough of them, in random order. */
    List<Pair> generate(int pairs, long seed);

    /** Whether the sample itself says which pairs are held out, the same for every seed. */
    default boolean bringsItsSplit() {
        return false;
    }

    /**
     * What is learnt and what is held out: a share of the sources by seed, unless the sample {@link #bringsItsSplit()}.
     *
     * @param pairs made by {@link #generate}
     * @throws org.attentionworkbench.engine.Problem if there are too few pairs for two parts
     */
    default Corpus split(List<Pair> pairs, long seed) {
        return Corpus.split(name(), pairs, Corpus.HELD_OUT_SHARE, seed);
    }
}
