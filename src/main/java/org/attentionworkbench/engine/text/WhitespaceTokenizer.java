package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Words are what white space separates; punctuation is a word only where the text sets it apart. */
final class WhitespaceTokenizer implements Tokenizer {
    static final String ID = "whitespace";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> tokenize(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            boolean space = WhiteSpace.is(text.charAt(i));
            if (space && start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            tokens.add(text.substring(start));
        }
        return tokens;
    }

    /** The tokens with one space between them. */
    @Override
    public String detokenize(List<String> tokens) {
        return String.join(" ", tokens);
    }
}
