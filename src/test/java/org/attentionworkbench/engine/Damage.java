package org.attentionworkbench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What may happen to a file: a byte altered, a stretch removed or repeated, something odd put in, the end cut off.
 *
 * @param mostChanges how many of these at most
 * @param longest     the longest stretch, in bytes
 * @param spices      the odd things
 */
public record Damage(int mostChanges, int longest, List<byte[]> spices) {
    /** The bytes, damaged. */
    public byte[] done(byte[] healthy, Random random) {
        byte[] bytes = healthy;
        for (int changes = 1 + random.nextInt(mostChanges); changes > 0 && bytes.length > 1; changes--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(longest));
            bytes = switch (random.nextInt(5)) {
                case 0 -> {
                    byte[] altered = bytes.clone();
                    altered[at] = (byte) random.nextInt(256);
                    yield altered;
                }
                case 1 -> join(bytes, at, new byte[0], end);
                case 2 -> join(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
                case 3 -> join(bytes, at, spices.get(random.nextInt(spices.size())), at);
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    /** The bytes up to one place, something in between, and the bytes from another place on. */
    private static byte[] join(byte[] bytes, int upTo, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, upTo + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, upTo, between.length);
        System.arraycopy(bytes, from, joined, upTo + between.length, bytes.length - from);
        return joined;
    }
}
