package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** The lines of a text file. */
final class TextLines implements Records {
    /** So many bytes of an over-long line are enough to show how it begins. */
    private static final int EXCERPT_BYTES = 400;

    private static final Optional<Reason> TOO_LONG = Optional.of(Reason.TOO_LONG);

    private final InputStream in;
    private final LineSource lines;
    private final Charset encoding;
    private final Optional<Reason> invalid;
    private String text = "";
    private Optional<Reason> damage = Optional.empty();

    private TextLines(InputStream in, Charset encoding, Reason invalid) {
        this.in = in;
        this.lines = new LineSource(in, MOST_BYTES);
        this.encoding = encoding;
        this.invalid = Optional.of(invalid);
    }

    static TextLines open(Path file, Charset encoding, LongConsumer onBytes) throws IOException {
        InputStream in = FileBytes.open(file, encoding, onBytes);
        boolean isUtf8 = encoding.equals(StandardCharsets.UTF_8);
        return new TextLines(
                in,
                Transcoding.isNeeded(encoding) ? StandardCharsets.UTF_8 : encoding,
                isUtf8 ? Reason.INVALID_UTF8 : Reason.INVALID_ENCODING);
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        int shown = lines.isCut() ? EXCERPT_BYTES : lines.length();
        text = new String(lines.bytes(), 0, shown, encoding);
        damage = lines.isCut() ? TOO_LONG : text.indexOf('\uFFFD') >= 0 && !isValid() ? invalid : Optional.empty();
        return true;
    }

    /** Tells a replacement character the file contains from one that stands for damaged bytes. */
    private boolean isValid() {
        try {
            encoding.newDecoder().decode(ByteBuffer.wrap(lines.bytes(), 0, lines.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public long line() {
        return lines.number();
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
