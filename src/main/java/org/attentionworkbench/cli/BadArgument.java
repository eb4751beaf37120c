package org.attentionworkbench.cli;

/** An argument that is wrong whatever the files say: exit code 2, and the message is all that is shown. */
final class BadArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadArgument(String sentence) {
        super(sentence);
    }
}
