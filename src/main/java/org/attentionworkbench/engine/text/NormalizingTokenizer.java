package org.attentionworkbench.engine.text;

import java.util.List;
import java.util.Optional;

/** Changes the text before another tokenizer cuts it. */
record NormalizingTokenizer(Tokenizer cutter, Normalization normalization) implements Tokenizer {
    /** The tokenizer itself where nothing is to be changed. */
    static Tokenizer of(Tokenizer cutter, Normalization normalization) {
        return normalization.equals(Normalization.NONE) ? cutter : new NormalizingTokenizer(cutter, normalization);
    }

    @Override
    public String id() {
        return cutter.id();
    }

    @Override
    public List<String> tokenize(String text) {
        return cutter.tokenize(normalization.apply(text));
    }

    @Override
    public String detokenize(List<String> tokens) {
        return cutter.detokenize(tokens);
    }

    @Override
    public String word(String token) {
        return cutter.word(token);
    }

    @Override
    public String token(String word) {
        return cutter.token(word);
    }

    @Override
    public List<String> words(String text) {
        return cutter.words(normalization.apply(text));
    }

    @Override
    public Optional<List<String>> inventory() {
        return cutter.inventory();
    }
}
