package org.attentionworkbench.engine.text;

import java.util.List;
import java.util.Optional;

/** Cuts text into tokens and joins tokens into text. Immutable; safe for use by several threads. */
public interface Tokenizer {
    /** The name in specs, run folders and on the command line, e.g. {@code whitespace} or {@code bpe:4000}. */
    String id();

    /** The tokens of one text, in order; none for blank text. Never contains an empty token. */
    List<String> tokenize(String text);

    /**
     * Text that reads as the tokens did. Where {@link #tokenize} keeps white space (every tokenizer but {@code whitespace}),
     * {@code detokenize(tokenize(x))} equals x, if x is not blank and has no half surrogate pairs.
     */
    String detokenize(List<String> tokens);

    /** What a token stands for in the text, without the marks that say how it is joined to its neighbours. */
    default String word(String token) {
        return token;
    }

    /** A token that reads as the word does where it has its usual distance from its neighbours. */
    default String token(String word) {
        return word;
    }

    /**
     * What measures of words count: the tokens, unless they say more than the words (marks of white space) or less
     * (pieces of words).
     */
    default List<String> words(String text) {
        return tokenize(text);
    }

    /** Every token there can be, for a tokenizer that was learnt; empty for those that take what comes. */
    default Optional<List<String>> inventory() {
        return Optional.empty();
    }
}
