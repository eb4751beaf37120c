package org.attentionworkbench.engine.corpus.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {
    private static final String CHINESE = "这是一本书。\tThis is a book.\n我喜欢学习机器翻译。\tI like machine translation.\n";
    private static final String TRADITIONAL = "這是一本書。\tThis is a book.\n我喜歡學習機器翻譯。\tI like it.\n今天天氣很好。\tNice.\n";
    private static final String JAPANESE = "これは本です。\tThis is a book.\n私は学生です。\tI am a student.\n";
    private static final String RUSSIAN =
            "Это хорошая книга о машинном переводе.\tThis is a book.\nЯ студент.\tI study.\n";
    private static final String FRENCH = "l'été à la forêt\tsummer in the woods\nil est très fâché\the is angry\n";

    private static String text(String name) {
        return switch (name) {
            case "Chinese" -> CHINESE;
            case "Traditional" -> TRADITIONAL;
            case "Japanese" -> JAPANESE;
            case "Russian" -> RUSSIAN;
            default -> FRENCH;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Chinese, UTF-8", "Chinese, GB18030", "Chinese, UTF-16LE", "Traditional, Big5", "Japanese, Shift_JIS",
        "Japanese, EUC-JP", "Japanese, ISO-2022-JP", "Russian, windows-1251", "Russian, KOI8-R", "French, ISO-8859-1",
        "French, UTF-8", "French, UTF-16LE", "French, UTF-16BE",
    })
    void theEncodingIsToldFromTheBytes(String name, String encoding) {
        boolean marked = encoding.startsWith("UTF-16") && name.equals("Chinese");
        byte[] bytes = ((marked ? "\uFEFF" : "") + text(name)).getBytes(Charset.forName(encoding));
        Charset detected = EncodingDetector.detect(bytes);
        assertThat(new String(bytes, detected)).endsWith(text(name));
        assertThat(detected.name()).isEqualTo(encoding);
    }

    @Test
    void aDamagedByteDoesNotMakeUtf8SomethingElse() {
        byte[] bytes = FRENCH.getBytes(UTF_8);
        bytes[3] = (byte) 0xFF;
        assertThat(EncodingDetector.detect(bytes)).isEqualTo(UTF_8);
        assertThat(EncodingDetector.detect("né".getBytes(ISO_8859_1))).isNotEqualTo(UTF_8);
        assertThat(EncodingDetector.detect("plain".getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(EncodingDetector.detect(new byte[0])).isEqualTo(UTF_8);
    }

    @Test
    void aFewChineseWordsInGbAreNotLatin() {
        byte[] bytes = "我爱你\tI love you\n你好\thello\n".getBytes(Charset.forName("GBK"));
        assertThat(new String(bytes, EncodingDetector.detect(bytes))).startsWith("我爱你");
    }

    @Test
    void utf16BecomesUtf8AndItsDamageStaysDamage() throws IOException {
        byte[] wide = ("😀 été\n" + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_16LE);
        var in = new Transcoding(new ByteArrayInputStream(wide), StandardCharsets.UTF_16LE);
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("😀 été\n" + "x".repeat(70_000));
        byte[] alone = {'a', 0, 0, (byte) 0xD8, 'b', 0, 'c'};
        var damaged = new Transcoding(new ByteArrayInputStream(alone), StandardCharsets.UTF_16LE);
        assertThat(damaged.readAllBytes()).startsWith('a', 0xFF).endsWith(0xFF);
    }
}
