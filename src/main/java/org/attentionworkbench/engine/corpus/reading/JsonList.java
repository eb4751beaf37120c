package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * The elements of a file that is one JSON list, cut out by their brackets so that a damaged one costs itself and not the rest
 * of the file: a string ends with its line at the latest, and an object that begins where a key should stand is the next
 * element.
 */
final class JsonList implements Records {
    /** So much of an over-long element is enough to show how it begins. */
    private static final int EXCERPT_CHARACTERS = 400;

    /** Brackets remembered; nobody nests pairs so deeply. */
    private static final int MOST_BRACKETS = 1 << 12;

    /** Stands for damaged bytes; no text has this character. */
    private static final char DAMAGE = '\uFFFF';

    private static final int END = -1;

    private final Reader in;
    private final Reason invalid;
    private final char[] block = new char[1 << 14];
    private int position;
    private int filled;

    private final StringBuilder element = new StringBuilder();
    private final StringBuilder brackets = new StringBuilder();
    private boolean inString;
    private boolean escaped;
    private boolean cut;
    private boolean broken;
    private char last;
    private long lineNow = 1;
    private long line = 1;

    private JsonList(Reader in, Reason invalid) throws IOException {
        this.in = in;
        this.invalid = invalid;
        while (peek() != END && peek() != '[') {
            take(); // white space and a byte order mark
        }
        take();
    }

    static JsonList open(Path file, Charset encoding, LongConsumer onBytes) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(DAMAGE));
        boolean isUtf8 = encoding.equals(StandardCharsets.UTF_8);
        return new JsonList(
                new InputStreamReader(FileBytes.open(file, onBytes), decoder),
                isUtf8 ? Reason.INVALID_UTF8 : Reason.INVALID_ENCODING);
    }

    /** Whether a text begins like a list. */
    static boolean isOne(String beginning) {
        return beginning.stripLeading().startsWith("[");
    }

    /** The first elements of a list. */
    static List<String> elements(String beginning, int most) {
        List<String> elements = new ArrayList<>();
        try (JsonList list = new JsonList(new StringReader(beginning), Reason.INVALID_ENCODING)) {
            while (elements.size() < most && list.next()) {
                elements.add(list.text());
            }
            return elements;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is read
        }
    }

    @Override
    public boolean next() throws IOException {
        do {
            begin();
            boolean ended = false;
            while (!ended && peek() != END) {
                ended = beginsAnother() || isEnd(take());
            }
        } while (element.isEmpty() && peek() != END);
        int length = element.length();
        while (length > 0 && Character.isWhitespace(element.charAt(length - 1))) {
            length--;
        }
        element.setLength(length);
        return length > 0;
    }

    private void begin() {
        element.setLength(0);
        brackets.setLength(0);
        inString = false;
        escaped = false;
        cut = false;
        broken = false;
        last = ' ';
    }

    /** Whether an object begins inside an object, where only a key may stand. */
    private boolean beginsAnother() throws IOException {
        return !inString && peek() == '{' && last == ',' && top() == '{';
    }

    private char top() {
        return brackets.isEmpty() ? ' ' : brackets.charAt(brackets.length() - 1);
    }

    /** Takes in a character of the element, or is told that it ends with this one. */
    private boolean isEnd(char c) {
        boolean outside = !inString && brackets.isEmpty();
        if (outside && (c == ',' || c == ']')) {
            return true;
        }
        if (element.isEmpty() && Character.isWhitespace(c)) {
            return false;
        }
        keep(c);
        if (inString) {
            inString = c != '\n' && (escaped || c != '"');
            escaped = !escaped && c == '\\';
        } else {
            look(c);
        }
        return false;
    }

    private void keep(char c) {
        if (element.isEmpty()) {
            line = lineNow;
        }
        cut |= element.length() == MOST_BYTES;
        broken |= c == DAMAGE;
        if (!cut) {
            element.append(c);
        }
    }

    private void look(char c) {
        switch (c) {
            case '"' -> inString = true;
            case '{', '[' -> {
                if (brackets.length() < MOST_BRACKETS) {
                    brackets.append(c);
                }
            }
            case '}', ']' -> brackets.setLength(Math.max(0, brackets.length() - 1));
            default -> {
                // text between brackets
            }
        }
        last = Character.isWhitespace(c) ? last : c;
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(block));
            position = 0;
        }
        return position < filled ? block[position] : END;
    }

    private char take() throws IOException {
        int c = peek();
        position += c == END ? 0 : 1;
        lineNow += c == '\n' ? 1 : 0;
        return (char) c;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String text() {
        return cut ? element.substring(0, EXCERPT_CHARACTERS) : element.toString();
    }

    @Override
    public Optional<Reason> damage() {
        return cut ? Optional.of(Reason.TOO_LONG) : broken ? Optional.of(invalid) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
