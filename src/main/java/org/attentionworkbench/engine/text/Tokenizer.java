package org.attentionworkbench.engine.text;

import java.util.List;

/** Cuts text into tokens and joins tokens into text. Immutable; safe for use by several threads. */
public interface Tokenizer {
    /** The name in specs, run folders and on the command line, e.g. {@code whitespace}. */
    String id();

    /** The tokens of one text, in order; none for blank text. Never contains an empty token. */
    List<String> tokenize(String text);

    /** Text that reads as the tokens did; {@code detokenize(tokenize(x))} equals x up to white space at least. */
    String detokenize(List<String> tokens);
}
