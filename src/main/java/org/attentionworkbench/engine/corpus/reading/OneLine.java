package org.attentionworkbench.engine.corpus.reading;

/** A text on one line: everything in the program that shows or writes pairs has a line for each. */
final class OneLine {
    private OneLine() {}

    /** The text with a space for every tab and line break (CR LF counts as one). */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                return text.replace("\r\n", " ")
                        .replace('\n', ' ')
                        .replace('\r', ' ')
                        .replace('\t', ' ');
            }
        }
        return text;
    }
}
