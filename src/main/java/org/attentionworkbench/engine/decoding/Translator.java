package org.attentionworkbench.engine.decoding;

import java.util.List;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/** Text in, text out: tokenizers and vocabularies around a snapshot. Immutable; safe for several threads. */
public final class Translator implements AutoCloseable {
    /**
     * What stands around a snapshot.
     *
     * @param sourceTokenizer  cuts the source
     * @param targetTokenizer  joins the target
     * @param sourceVocabulary source token to id
     * @param targetVocabulary id to target token
     */
    public record TextSide(
            Tokenizer sourceTokenizer,
            Tokenizer targetTokenizer,
            Vocabulary sourceVocabulary,
            Vocabulary targetVocabulary) {}

    /** @param snapshot owned from here on, closed with this */
    public Translator(Snapshot snapshot, TextSide text) {
        throw new UnsupportedOperationException();
    }

    public TextSide text() {
        throw new UnsupportedOperationException();
    }

    public Snapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /** Greedy decoding with the five best alternatives of each step. @throws org.attentionworkbench.engine.Problem for blank text */
    public Translation translate(String source) {
        throw new UnsupportedOperationException();
    }

    /** Greedy decoding of many, in order, in batches of similar length, on the given number of threads; without alternatives. */
    public List<Translation> translateAll(List<String> sources, int threads) {
        throw new UnsupportedOperationException();
    }

    /** Teacher forcing: the probability and attention of a target that is given. Steps end with {@code <eos>}. */
    public Translation force(String source, String target) {
        throw new UnsupportedOperationException();
    }

    /** The tokens of a source that are outside its vocabulary, in order. */
    public List<String> unknownTokens(String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
