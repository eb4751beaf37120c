package org.attentionworkbench.engine.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody writes: every script, white space of all kinds, marks without letters, emoji in pieces. */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            "\u00A0",
            "\u202F",
            "\u3000",
            "\t",
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "a",
            "Z",
            "ß",
            "é",
            "e\u0301",
            "\u0301",
            "\u0327\u0301",
            "naïve",
            "don't",
            "l’été",
            "İ",
            "ﬁ",
            "１２",
            "½",
            "42",
            "3.14",
            ".",
            ",",
            "!?",
            "…",
            "«",
            "»",
            "\"",
            "'",
            "’",
            "-",
            "—",
            "/",
            "\\",
            "▁",
            "‿",
            "␣",
            "\\▁",
            "\\‿",
            "<unk>",
            "<0x41>",
            "_",
            "@",
            "我",
            "喜欢",
            "。",
            "ひらがな",
            "カタカナ",
            "한국어",
            "\u1112\u1161\u11AB",
            "ไทย",
            "שלום",
            "مرحبا",
            "\u200F",
            "हिन्दी",
            "👩‍🎓",
            "👍🏽",
            "🇫🇷",
            "\u200D",
            "\uFEFF",
            "\uFFFD",
            "𝄞",
            "𠀀",
            "\0",
            "\u0007",
            "\uE000");

    private RandomTexts() {}

    /** Not blank, without half surrogate pairs; the same for the same seed. */
    static Stream<String> of(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> text(random))
                .filter(text -> !WhiteSpace.isBlank(text))
                .limit(count);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left >= 0; left--) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(anyCharacter(random))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static int anyCharacter(Random random) {
        while (true) {
            int c = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                return c;
            }
        }
    }
}
