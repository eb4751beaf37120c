package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/**
 * The translation units of a TMX file, each with its tags, cut out by looking for the tags alone. So a damaged unit costs
 * one pair, and nothing around the units is ever obeyed: no document type, no entity, no nesting without end.
 */
final class TmxUnits implements Records {
    private static final byte[] OPEN = "<tu".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "</tu".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);
    private static final int EXCERPT_BYTES = 400;

    private final InputStream in;
    private final Charset encoding;
    private final Optional<Reason> invalid;
    private byte[] window = new byte[1 << 17];
    private int begin;
    private int end;
    private boolean atEnd;
    private long lineOfBegin = 1;

    private long line;
    private String text = "";
    private Optional<Reason> damage = Optional.empty();

    private TmxUnits(InputStream in, Charset encoding, Reason invalid) {
        this.in = in;
        this.encoding = encoding;
        this.invalid = Optional.of(invalid);
    }

    static TmxUnits open(Path file, Charset encoding, LongConsumer onBytes) throws IOException {
        return new TmxUnits(
                FileBytes.open(file, encoding, onBytes),
                Transcoding.isNeeded(encoding) ? StandardCharsets.UTF_8 : encoding,
                encoding.equals(StandardCharsets.UTF_8) ? Reason.INVALID_UTF8 : Reason.INVALID_ENCODING);
    }

    @Override
    public boolean next() throws IOException {
        if (!findOpening()) {
            return false;
        }
        line = lineOfBegin;
        while (true) {
            int tag = nextTag();
            if (tag < 0 && end - begin < MOST_BYTES && more()) {
                continue;
            }
            if (tag < 0) {
                take(end - begin, atEnd ? Optional.of(Reason.BAD_XML) : Optional.of(Reason.TOO_LONG));
            } else if (startsWith(begin + tag, CLOSE)) {
                take(tag, Optional.empty());
                text += "</tu>";
            } else {
                take(tag, Optional.of(Reason.BAD_XML));
            }
            return true;
        }
    }

    /** Moves to the next {@code <tu}, past everything else and past comments; false if there is none. */
    private boolean findOpening() throws IOException {
        while (true) {
            int tag = firstOf(begin, OPEN, COMMENT);
            if (tag < 0) {
                skipTo(Math.max(begin, end - COMMENT.length));
                if (!more()) {
                    return false;
                }
            } else {
                skipTo(tag);
                if (startsWith(tag, OPEN)) {
                    return true;
                }
                if (!skipComment()) {
                    return false;
                }
            }
        }
    }

    private boolean skipComment() throws IOException {
        skipTo(begin + COMMENT.length);
        while (true) {
            int close = commentEnd();
            if (close >= 0) {
                skipTo(close + COMMENT_END.length);
                return true;
            }
            skipTo(Math.max(begin, end - COMMENT_END.length));
            if (!more()) {
                return false;
            }
        }
    }

    private int commentEnd() {
        for (int i = begin; i < end; i++) {
            if (window[i] == '-' && startsWith(i, COMMENT_END)) {
                return i;
            }
        }
        return -1;
    }

    /** Where, from the beginning of the unit, the next opening or closing tag of a unit stands; -1 if there is none yet. */
    private int nextTag() {
        return Math.max(-1, firstOf(begin + OPEN.length, OPEN, CLOSE) - begin);
    }

    /** Where one of two tags stands in the window, whichever comes first; -1 if neither is there. */
    private int firstOf(int from, byte[] one, byte[] other) {
        for (int i = from; i < end; i++) {
            if (window[i] == '<' && (isTag(i, one) || isTag(i, other))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTag(int at, byte[] tag) {
        return startsWith(at, tag) && (tag == COMMENT || endsName(at + tag.length));
    }

    private boolean endsName(int at) {
        return at < end && (window[at] == '>' || window[at] == '/' || (window[at] >= 0 && window[at] <= ' '));
    }

    private boolean startsWith(int at, byte[] wanted) {
        return at + wanted.length <= end && Arrays.equals(window, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private void take(int length, Optional<Reason> found) {
        int shown = found.isPresent() ? Math.min(length, EXCERPT_BYTES) : length;
        text = new String(window, begin, shown, encoding);
        damage = found.isEmpty() && text.indexOf('\uFFFD') >= 0 && !isValid(length) ? invalid : found;
        skipTo(begin + length);
    }

    private boolean isValid(int length) {
        try {
            encoding.newDecoder().decode(ByteBuffer.wrap(window, begin, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void skipTo(int place) {
        for (int i = begin; i < place; i++) {
            lineOfBegin += window[i] == '\n' ? 1 : 0;
        }
        begin = place;
    }

    private boolean more() throws IOException {
        if (begin > 0) {
            System.arraycopy(window, begin, window, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (end > window.length / 2) {
            window = Arrays.copyOf(window, 2 * window.length);
        }
        int n = in.readNBytes(window, end, window.length - end);
        end += n;
        atEnd |= n == 0;
        return n > 0;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<Reason> damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
