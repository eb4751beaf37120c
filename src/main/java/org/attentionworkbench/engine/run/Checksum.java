package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, hexadecimal, of what is added to it. */
final class Checksum {
    private final MessageDigest digest;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    void add(ByteBuffer bytes) {
        digest.update(bytes);
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        Checksum checksum = new Checksum();
        checksum.add(ByteBuffer.wrap(bytes));
        return checksum.hexadecimal();
    }

    /** Of a small file. */
    static String of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }
}
