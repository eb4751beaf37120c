package org.attentionworkbench.engine.model.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A run of float32 numbers outside the Java heap, where BLAS can reach them. Either its own memory, which grows on demand
 * and is given back by {@link #close()}, or a window on memory that belongs to somebody else.
 */
public final class Floats implements AutoCloseable {
    private static final FloatBuffer ZEROS = ByteBuffer.allocateDirect(1 << 16)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer()
            .asReadOnlyBuffer();

    private FloatPointer pointer;
    private FloatBuffer buffer;
    private final boolean own;

    private Floats(FloatPointer pointer, int length, boolean own) {
        this.pointer = pointer;
        this.buffer = bufferOf(pointer, length);
        this.own = own;
    }

    /** Own memory with room for at least so many numbers, not initialised. */
    public static Floats allocate(int length) {
        int room = Math.max(length, 16);
        return new Floats(new FloatPointer(room), room, true);
    }

    /** A window on memory that the caller keeps alive. */
    public static Floats view(Pointer start, int length) {
        return new Floats(new FloatPointer(start), length, false);
    }

    /** A window on the first numbers of this memory; valid until it grows. */
    public Floats view(int length) {
        return view(pointer, length);
    }

    private static FloatBuffer bufferOf(FloatPointer pointer, int length) {
        return new FloatPointer(pointer).capacity(length).asBuffer();
    }

    /** Makes room for at least so many numbers; what was stored is lost if it has to grow. */
    public void ensure(int length) {
        if (buffer.capacity() < length) {
            if (!own) {
                throw new IllegalStateException("a window of " + buffer.capacity() + " cannot grow to " + length);
            }
            pointer.close();
            int room = length + length / 4;
            pointer = new FloatPointer(room);
            buffer = bufferOf(pointer, room);
        }
    }

    /** Numbers there is room for. */
    public int capacity() {
        return buffer.capacity();
    }

    FloatPointer pointer() {
        return pointer;
    }

    public void get(int at, float[] into, int from, int length) {
        buffer.get(at, into, from, length);
    }

    public void put(int at, float[] values, int from, int length) {
        buffer.put(at, values, from, length);
    }

    public float get(int at) {
        return buffer.get(at);
    }

    public void put(int at, float value) {
        buffer.put(at, value);
    }

    /** Copies within off-heap memory. */
    public void copy(int at, Floats from, int fromAt, int length) {
        buffer.put(at, from.buffer, fromAt, length);
    }

    /** Sets length numbers to 0. */
    public void zero(int at, int length) {
        for (int done = 0; done < length; done += ZEROS.capacity()) {
            buffer.put(at + done, ZEROS, 0, Math.min(length - done, ZEROS.capacity()));
        }
    }

    /** All of it as one matrix of the given size, rows behind each other. */
    public Matrix matrix(int rows, int cols) {
        return new Matrix(this, 0, rows, cols, cols);
    }

    @Override
    public void close() {
        if (own) {
            pointer.close();
        }
    }
}
