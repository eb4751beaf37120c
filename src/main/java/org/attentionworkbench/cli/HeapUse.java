package org.attentionworkbench.cli;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What each living thread has taken from the heap since it began. Taking this takes some memory itself.
 *
 * @param bytes   by the id of the thread
 * @param counted whether the Java machine counts at all
 */
record HeapUse(Map<Long, Long> bytes, boolean counted) {
    HeapUse {
        bytes = Map.copyOf(bytes);
    }

    static HeapUse now() {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
                || !threads.isThreadAllocatedMemorySupported()) {
            return new HeapUse(Map.of(), false);
        }
        long[] ids = threads.getAllThreadIds();
        long[] taken = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> bytes = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            bytes.put(ids[i], Math.max(0, taken[i]));
        }
        return new HeapUse(bytes, true);
    }

    /** Bytes taken since then by the threads that live now; NaN if nobody counts. */
    double since(HeapUse before) {
        if (!counted) {
            return Double.NaN;
        }
        return bytes.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - before.bytes.getOrDefault(entry.getKey(), 0L))
                .sum();
    }
}
