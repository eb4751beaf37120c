package org.attentionworkbench.engine.corpus.reading;

/**
 * How much of some bytes is UTF-8.
 *
 * @param characters valid characters of more than one byte
 * @param damaged    bytes that belong to no valid character
 */
record Utf8Share(long characters, long damaged) {
    /** A text in another encoding hardly ever has as many valid characters as damaged bytes. */
    boolean isUtf8() {
        return damaged <= characters;
    }

    /** Counts; a character that the end cuts off is damage. */
    static Utf8Share of(byte[] bytes) {
        long characters = 0;
        long damaged = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : length(bytes, i);
            if (length == 0) {
                damaged++;
            } else if (length > 1) {
                characters++;
            }
            i += Math.max(1, length);
        }
        return new Utf8Share(characters, damaged);
    }

    /** Bytes of the character that begins there; 0 if none does. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
