package org.attentionworkbench.app;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.xray.CountedSide;
import org.attentionworkbench.engine.corpus.xray.MarkedPairs;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;
import org.attentionworkbench.engine.training.TrainingJob;

/**
 * What a corpus is under a tokenizer, a vocabulary's limits and a split. Immutable.
 *
 * @param split the pairs
 * @param sides their tokens counted, and the vocabularies made of them
 */
public record CorpusFacts(CorpusRows split, Sides<CountedSide> sides) {
    /**
     * One pair in the table.
     *
     * @param number  its place in the corpus as it was opened, from 1; a pair that is deleted leaves a gap
     * @param pair    the texts
     * @param heldOut whether it is only tested on
     */
    public record Row(int number, Pair pair, boolean heldOut) {}

    /** Counts; takes time for a large corpus. */
    public static CorpusFacts of(LoadedCorpus loaded, TrainingJob.TextConfig text, long seed) {
        return new CorpusCounting().count(CorpusRows.of(loaded, seed), text, () -> false);
    }

    /** Every pair, held-out ones marked. */
    public List<Row> rows() {
        return split.rows();
    }

    /** The same, as the engine has them. */
    public MarkedPairs pairs() {
        return split.pairs();
    }

    /** Number of pairs to learn. */
    public int trainingPairs() {
        return split.trainingPairs();
    }

    /** Number of pairs to test on. */
    public int heldOutPairs() {
        return split.heldOutPairs();
    }

    /** Words of the source side, the four special ones included. */
    public int sourceVocabulary() {
        return sides.source().vocabulary().size();
    }

    /** Words of the target side, the four special ones included. */
    public int targetVocabulary() {
        return sides.target().vocabulary().size();
    }

    /** What cuts each side. */
    public Sides<Tokenizer> tokenizers() {
        return sides.map(CountedSide::tokenizer);
    }

    /** What is learnt of each side. */
    public Sides<Vocabulary> vocabularies() {
        return sides.map(CountedSide::vocabulary);
    }
}
