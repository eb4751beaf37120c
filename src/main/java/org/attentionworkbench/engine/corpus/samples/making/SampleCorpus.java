package org.attentionworkbench.engine.corpus.samples.making;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;

/** A corpus made by a generator: the same seed gives the same pairs, with exact gold alignments. */
public interface SampleCorpus {
    /** On the command line and in file names, e.g. {@code dates}; its texts are in the bundles under {@code sample.NAME.}. */
    String name();

    /** The tokenizer its gold alignments count in. */
    String tokenizer();

    /** How many pairs it has unless asked otherwise. */
    int defaultPairs();

    /** Distinct sources where there are enough of them, in random order. */
    List<Pair> generate(int pairs, long seed);
}
