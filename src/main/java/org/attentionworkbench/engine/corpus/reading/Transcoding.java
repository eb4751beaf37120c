package org.attentionworkbench.engine.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 and UTF-32 as UTF-8, so that lines can be told apart byte by byte. What is damaged becomes the byte 0xFF, which is
 * no UTF-8 either: the line it stands in is then found to be damaged.
 */
final class Transcoding extends InputStream {
    private static final byte DAMAGE = (byte) 0xFF;
    private static final int BLOCK = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final ByteBuffer read = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer text = CharBuffer.allocate(BLOCK).flip();
    private final ByteBuffer written = ByteBuffer.allocate(4 * BLOCK).flip();
    private boolean atEnd;

    Transcoding(InputStream in, Charset encoding) {
        this.in = in;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static boolean isNeeded(Charset encoding) {
        return encoding.name().startsWith("UTF-16") || encoding.name().startsWith("UTF-32");
    }

    @Override
    public int read() throws IOException {
        return written.hasRemaining() || fill() ? written.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!written.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(length, written.remaining());
        written.get(into, offset, n);
        return n;
    }

    private boolean fill() throws IOException {
        written.clear();
        while (written.position() == 0 && !(atEnd && !read.hasRemaining())) {
            readMore();
            text.clear();
            CoderResult result = decoder.decode(read, text, atEnd);
            encoder.encode(text.flip(), written, false);
            if (result.isError()) {
                written.put(DAMAGE);
                read.position(read.position() + result.length());
            }
        }
        written.flip();
        return written.hasRemaining();
    }

    private void readMore() throws IOException {
        read.compact();
        int n = in.readNBytes(read.array(), read.position(), read.remaining());
        atEnd = n < read.remaining();
        read.position(read.position() + n).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
