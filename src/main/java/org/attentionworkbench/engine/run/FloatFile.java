package org.attentionworkbench.engine.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/** Arrays of float32, little-endian, one after another and nothing else. */
final class FloatFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private FloatFile() {}

    /** Writes a new file, forced to the disk. @return its checksum */
    static String write(Path file, List<float[]> arrays) throws IOException {
        Checksum checksum = new Checksum();
        ByteBuffer bytes = buffer();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (float[] array : arrays) {
                for (int done = 0; done < array.length; ) {
                    int floats = Math.min(array.length - done, bytes.capacity() / Float.BYTES);
                    bytes.clear().limit(floats * Float.BYTES);
                    bytes.asFloatBuffer().put(array, done, floats);
                    checksum.add(bytes.duplicate());
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    done += floats;
                }
            }
            channel.force(true);
        }
        return checksum.hexadecimal();
    }

    /**
     * Fills the arrays in their order.
     *
     * @throws Problem naming the file if it is missing, has another length or another checksum
     */
    static void read(Path file, List<float[]> arrays, String expectedChecksum) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("run.missing", file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long expectedBytes = arrays.stream()
                    .mapToLong(a -> (long) a.length * Float.BYTES)
                    .sum();
            if (channel.size() != expectedBytes) {
                throw new Problem("run.cut", file, channel.size(), expectedBytes);
            }
            Checksum checksum = new Checksum();
            ByteBuffer bytes = buffer();
            for (float[] array : arrays) {
                fill(array, channel, bytes, checksum);
            }
            if (!checksum.hexadecimal().equals(expectedChecksum)) {
                throw new Problem("run.altered", file);
            }
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
    }

    private static void fill(float[] array, FileChannel channel, ByteBuffer bytes, Checksum checksum)
            throws IOException {
        for (int done = 0; done < array.length; ) {
            int floats = Math.min(array.length - done, bytes.capacity() / Float.BYTES);
            bytes.clear().limit(floats * Float.BYTES);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("it became shorter while it was read");
                }
            }
            bytes.flip();
            checksum.add(bytes.duplicate());
            bytes.asFloatBuffer().get(array, done, floats);
            done += floats;
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
