package org.attentionworkbench.engine.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Subwords: words cut by what byte-pair encoding has learnt. What a word becomes is remembered, since most words come again.
 */
final class BpeTokenizer implements Tokenizer {
    private static final Pattern BYTE = Pattern.compile("<0x[0-9A-F]{2}>");
    /** Most words remembered, and the longest of them in UTF-16 units: bounds the memory. */
    private static final int REMEMBERED = 1 << 17;

    private static final int LONGEST_REMEMBERED = 48;

    private final String id;
    private final Parts parts;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    /**
     * What it is made of.
     *
     * @param cutter finds the words
     * @param bpe    cuts them
     * @param bytes  whether a character that was never seen becomes the tokens of its bytes, {@code <0xE4>}
     */
    record Parts(WordCutter cutter, Bpe bpe, boolean bytes) {}

    BpeTokenizer(String id, Parts parts) {
        this.id = id;
        this.parts = parts;
    }

    /** What was learnt for a spec. */
    static Tokenizer learnt(TokenizerSpec spec, Bpe bpe) {
        var subwords = new BpeTokenizer(spec.name(), new Parts(new SpacedWords(), bpe, false));
        return NormalizingTokenizer.of(subwords, spec.normalization());
    }

    @Override
    public String id() {
        return id;
    }

    Parts parts() {
        return parts;
    }

    @Override
    public List<String> tokenize(String text) {
        List<String> tokens = new ArrayList<>();
        if (!WhiteSpace.isBlank(text)) {
            for (String word : parts.cutter().cut(Letters.whole(text))) {
                tokens.addAll(cut(word));
            }
        }
        return tokens;
    }

    private List<String> cut(String word) {
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<String> tokens = pieces(word);
        if (word.length() <= LONGEST_REMEMBERED && remembered.size() < REMEMBERED) {
            remembered.put(word, List.copyOf(tokens));
        }
        return tokens;
    }

    /** The tokens of one word; for words of which each is asked for once. */
    List<String> pieces(String word) {
        List<String> tokens =
                parts.cutter().isMark(word) ? List.of(word) : parts.bpe().cut(word);
        return parts.bytes()
                ? tokens.stream().flatMap(token -> spelt(token).stream()).toList()
                : tokens;
    }

    private List<String> spelt(String token) {
        if (parts.bpe().knows(token)) {
            return List.of(token);
        }
        List<String> bytes = new ArrayList<>();
        for (byte b : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(String.format("<0x%02X>", b));
        }
        return bytes;
    }

    @Override
    public String detokenize(List<String> tokens) {
        return parts.cutter().join(parts.bytes() ? withoutBytes(tokens) : tokens);
    }

    /** Tokens that are bytes become the characters they spell. */
    private static List<String> withoutBytes(List<String> tokens) {
        List<String> read = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.allocate(tokens.size());
        for (String token : tokens) {
            if (BYTE.matcher(token).matches()) {
                bytes.put((byte) Integer.parseInt(token.substring(3, 5), 16));
            } else {
                flush(bytes, read);
                read.add(token);
            }
        }
        flush(bytes, read);
        return read;
    }

    private static void flush(ByteBuffer bytes, List<String> into) {
        if (bytes.position() > 0) {
            into.add(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
            bytes.clear();
        }
    }

    @Override
    public String word(String token) {
        return parts.cutter().word(token);
    }

    @Override
    public String token(String word) {
        return parts.cutter().token(word);
    }

    /** Whole words and marks, as {@code words} finds them: pieces of words cannot be compared between models. */
    @Override
    public List<String> words(String text) {
        return UnicodeWords.words(text);
    }

    @Override
    public Optional<List<String>> inventory() {
        return Optional.of(parts.bpe().tokens());
    }
}
