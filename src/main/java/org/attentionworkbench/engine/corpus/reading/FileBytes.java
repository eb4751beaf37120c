package org.attentionworkbench.engine.corpus.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.attentionworkbench.engine.Problem;

/** The bytes of a file of texts: unpacked if it is packed, and in an encoding whose line feed is one byte. */
public final class FileBytes {
    private static final int BLOCK = 1 << 16;

    private FileBytes() {}

    /** @param onBytes told how many more bytes of the file have been read */
    public static InputStream open(Path file, LongConsumer onBytes) throws IOException {
        return open(Files.newInputStream(file), file, onBytes);
    }

    /**
     * The same where somebody listens to the bytes as they are on disk.
     *
     * @param bytes what is in the file, from its beginning; closed with the result
     */
    public static InputStream open(InputStream bytes, Path file, LongConsumer onBytes) throws IOException {
        InputStream in = new BufferedInputStream(new Counted(bytes, onBytes), BLOCK);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new Unpacked(in, file) : in;
    }

    /** The same, as UTF-8 if the encoding has units of two or four bytes; otherwise as it is. */
    static InputStream open(Path file, Charset encoding, LongConsumer onBytes) throws IOException {
        InputStream in = open(file, onBytes);
        return Transcoding.isNeeded(encoding) ? new Transcoding(in, encoding) : in;
    }

    /** Says how much was read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer onBytes;

        Counted(InputStream in, LongConsumer onBytes) {
            super(in);
            this.onBytes = onBytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            onBytes.accept(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            onBytes.accept(Math.max(0, n));
            return n;
        }
    }

    /**
     * What is inside a gzip file. One that unpacks to far more than text ever does is not read to the end: a small file could
     * keep the program busy for hours.
     */
    private static final class Unpacked extends FilterInputStream {
        private static final long ALWAYS_ALLOWED = 64L << 20;
        private static final int MOST_TIMES = 100;

        private final Path file;
        private final long packedSize;
        private long unpacked;

        Unpacked(InputStream in, Path file) throws IOException {
            super(gzip(in, file));
            this.file = file;
            this.packedSize = Files.size(file);
        }

        private static InputStream gzip(InputStream in, Path file) throws IOException {
            try {
                return new GZIPInputStream(in, BLOCK);
            } catch (ZipException | EOFException e) {
                throw new Problem(e, "corpus.packedDamaged", file);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int n = super.read(into, offset, length);
                unpacked += Math.max(0, n);
                if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_TIMES > packedSize) {
                    throw new Problem("corpus.packedTooMuch", file, MOST_TIMES);
                }
                return n;
            } catch (ZipException | EOFException e) {
                throw new Problem(e, "corpus.packedDamaged", file);
            }
        }
    }
}
