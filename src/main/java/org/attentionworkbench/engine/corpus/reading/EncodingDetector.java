package org.attentionworkbench.engine.corpus.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the encoding of a text from its bytes: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is valid
 * or as good as, else what ICU's statistics say of the words that are not ASCII (the other side of the pairs is often
 * English, and would have its way).
 */
final class EncodingDetector {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Below it ICU is guessing. */
    private static final int CONFIDENT = 15;
    /** In a text of Latin letters in UTF-16 every second byte is zero. */
    private static final double ZERO_SHARE = 0.2;

    private EncodingDetector() {}

    /** What may be chosen, the usual ones first. */
    static List<Charset> offered() {
        return List.of(
                        "UTF-8",
                        "GB18030",
                        "Big5",
                        "Shift_JIS",
                        "EUC-JP",
                        "EUC-KR",
                        "ISO-8859-1",
                        "windows-1252",
                        "ISO-8859-15",
                        "ISO-8859-2",
                        "windows-1250",
                        "windows-1251",
                        "KOI8-R",
                        "windows-1253",
                        "windows-1254",
                        "windows-1256",
                        "UTF-16LE",
                        "UTF-16BE",
                        "UTF-32LE",
                        "UTF-32BE")
                .stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    static Charset detect(byte[] bytes) {
        for (Map.Entry<Charset, byte[]> mark : marks().entrySet()) {
            if (CorpusFileCheck.startsWith(bytes, mark.getValue())) {
                return mark.getKey();
            }
        }
        if (contains(bytes, new byte[] {0x1B, '$', 'B'})) {
            return Charset.forName("ISO-2022-JP");
        }
        double zeros = ZERO_SHARE * bytes.length;
        if (zeros(bytes, 1) > zeros && zeros(bytes, 0) < zeros / 10) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(bytes, 0) > zeros && zeros(bytes, 1) < zeros / 10) {
            return StandardCharsets.UTF_16BE;
        }
        return Utf8Share.of(bytes).isUtf8() ? StandardCharsets.UTF_8 : byStatistics(notAscii(bytes));
    }

    /** The longer ones first: the mark of UTF-32LE begins like that of UTF-16LE. */
    private static Map<Charset, byte[]> marks() {
        Map<Charset, byte[]> marks = new LinkedHashMap<>();
        marks.put(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marks.put(UTF_32LE, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
        marks.put(UTF_32BE, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
        marks.put(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
        marks.put(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
        return marks;
    }

    private static long zeros(byte[] bytes, int parity) {
        long zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static Charset byStatistics(byte[] words) {
        CharsetMatch[] matches = new CharsetDetector().setText(words).detectAll();
        for (CharsetMatch match : matches) {
            if (match.getConfidence() > CONFIDENT && fits(words, match.getName())) {
                return Charset.forName(match.getName());
            }
        }
        return comesInTwos(words) && fits(words, "GB18030") ? Charset.forName("GB18030") : WINDOWS_1252;
    }

    private static boolean fits(byte[] words, String name) {
        if (name.startsWith("UTF-") || !Charset.isSupported(name)) {
            return false;
        }
        try {
            Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(words));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether high bytes stand in twos, as in Chinese; the letters of European languages with accents stand alone. */
    private static boolean comesInTwos(byte[] words) {
        int run = 0;
        for (byte b : words) {
            if (b < 0) {
                run++;
            } else if (run % 2 == 1) {
                return false;
            } else {
                run = 0;
            }
        }
        return run % 2 == 0;
    }

    /** The words with a byte that is not ASCII, each followed by a space. */
    private static byte[] notAscii(byte[] bytes) {
        var words = new ByteArrayOutputStream();
        int begin = 0;
        boolean any = false;
        for (int i = 0; i <= bytes.length; i++) {
            boolean ends = i == bytes.length || (bytes[i] >= 0 && bytes[i] <= ' ');
            if (ends) {
                if (any) {
                    words.write(bytes, begin, i - begin);
                    words.write(' ');
                }
                begin = i + 1;
                any = false;
            } else {
                any |= bytes[i] < 0;
            }
        }
        return words.toByteArray();
    }
}
