package org.attentionworkbench.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes; UTF-8 whatever the locale.
 *
 * @param in       standard input; malformed bytes become U+FFFD
 * @param out      results
 * @param err      progress, and what went wrong
 * @param terminal whether a person is looking on, so that a progress bar can be drawn
 */
public record Console(BufferedReader in, PrintStream out, PrintStream err, boolean terminal) {
    /** The streams of this process. */
    public static Console ofThisProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.console() != null);
    }

    /** Other streams, as bytes in UTF-8. */
    public static Console of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        return new Console(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }
}
