package org.attentionworkbench.engine.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words whose characters are the bytes of UTF-8, as GPT-2 and the pre-tokenizer {@code ByteLevel} of Hugging Face have them:
 * Radford et al. 2019, section 2.2. A byte that is a visible character of Latin-1 stands for itself, the others for
 * characters from U+0100 on, so a space is {@code Ġ}.
 *
 * @param prefixSpace whether the first word gets a space
 * @param patterns    cut the text, one after the other, at every match
 */
record ByteLevel(boolean prefixSpace, List<Pattern> patterns) implements WordCutter {
    /** Contractions of English, and letters, digits and other marks each with the space before them; from GPT-2. */
    static final Pattern WORDS = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final String SHOWN = shown();
    private static final Map<Character, Byte> BYTES = bytes();

    ByteLevel {
        patterns = List.copyOf(patterns);
    }

    /** The character of each byte, 0 to 255. */
    private static String shown() {
        StringBuilder characters = new StringBuilder();
        int unseen = 0;
        for (int b = 0; b < 256; b++) {
            boolean visible = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
            characters.append((char) (visible ? b : 0x100 + unseen));
            unseen += visible ? 0 : 1;
        }
        return characters.toString();
    }

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new HashMap<>();
        for (int b = 0; b < 256; b++) {
            bytes.put(SHOWN.charAt(b), (byte) b);
        }
        return Map.copyOf(bytes);
    }

    @Override
    public List<String> cut(String text) {
        List<String> words = List.of(prefixSpace && !text.startsWith(" ") ? " " + text : text);
        for (Pattern pattern : patterns) {
            words = Matches.isolated(words, pattern);
        }
        return words.stream().map(ByteLevel::encode).toList();
    }

    private static String encode(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            shown.append(SHOWN.charAt(b & 0xFF));
        }
        return shown.toString();
    }

    private static String decode(String shown) {
        var bytes = new ByteArrayOutputStream(shown.length());
        shown.codePoints().forEach(c -> {
            Byte b = c <= Character.MAX_VALUE ? BYTES.get((char) c) : null;
            if (b == null) {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.write(b);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String join(List<String> tokens) {
        String text = decode(String.join("", tokens));
        return prefixSpace && text.startsWith(" ") ? text.substring(1) : text;
    }

    @Override
    public String word(String token) {
        String word = decode(token);
        return word.startsWith(" ") ? word.substring(1) : word;
    }

    @Override
    public String token(String word) {
        return encode(" " + word);
    }
}
