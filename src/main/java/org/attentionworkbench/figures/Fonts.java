package org.attentionworkbench.figures;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds fonts that can display a text, Chinese, Japanese and Korean included. Safe for several threads. */
public final class Fonts {
    private static final List<String> LATIN = List.of(
            "Noto Sans",
            "Segoe UI",
            "Helvetica Neue",
            "Open Sans",
            "Roboto",
            "Source Sans 3",
            "Liberation Sans",
            "Arial");
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback",
            "SimHei",
            "SimSun",
            "Noto Sans CJK TC",
            "Microsoft JhengHei",
            "PingFang TC");
    private static final List<String> JAPANESE = List.of(
            "Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Yu Gothic", "Meiryo", "Hiragino Sans", "MS Gothic");
    private static final List<String> KOREAN =
            List.of("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Malgun Gothic", "Apple SD Gothic Neo");

    private Fonts() {}

    /** A font that can display the sample, as far as this machine has one. @param size in pixels */
    public static Font forText(String sample, float size) {
        return find(sample).deriveFont(size);
    }

    /** Whether this machine has a font with Chinese characters. */
    public static boolean hasCjk() {
        String common = "注意力汉字";
        return find(common).canDisplayUpTo(common) == -1;
    }

    private static Font find(String sample) {
        for (Font font : Installed.inOrder(sample)) {
            if (font.canDisplayUpTo(sample) == -1) {
                return font;
            }
        }
        Font usual = Installed.inOrder(sample).get(0);
        int codePoint = sample.codePointAt(usual.canDisplayUpTo(sample));
        return Installed.RARE.computeIfAbsent(codePoint, c -> search(sample, usual));
    }

    /** Looks through every font there is: slow, so the answer is kept for the character that asked for it. */
    private static Font search(String sample, Font otherwise) {
        for (String family : Installed.FAMILIES) {
            Font font = new Font(family, Font.PLAIN, 12);
            if (font.canDisplayUpTo(sample) == -1) {
                return font;
            }
        }
        return otherwise;
    }

    /** What this machine has; looked up when first needed, for that takes a while. */
    private static final class Installed {
        static final Set<String> FAMILIES = new java.util.TreeSet<>(
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH)));
        static final Map<Integer, Font> RARE = new ConcurrentHashMap<>();
        private static final List<Font> LATIN_FIRST = fonts(LATIN, CHINESE, JAPANESE, KOREAN);
        private static final List<Font> CHINESE_FIRST = fonts(CHINESE, JAPANESE, KOREAN, LATIN);
        private static final List<Font> JAPANESE_FIRST = fonts(JAPANESE, CHINESE, KOREAN, LATIN);
        private static final List<Font> KOREAN_FIRST = fonts(KOREAN, CHINESE, JAPANESE, LATIN);

        /** Han characters are drawn differently in Chinese and Japanese: kana and hangul decide, otherwise it is Chinese. */
        static List<Font> inOrder(String sample) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            sample.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
                return JAPANESE_FIRST;
            }
            if (scripts.contains(UnicodeScript.HANGUL)) {
                return KOREAN_FIRST;
            }
            return scripts.contains(UnicodeScript.HAN) ? CHINESE_FIRST : LATIN_FIRST;
        }

        @SafeVarargs
        private static List<Font> fonts(List<String>... families) {
            List<Font> found = new ArrayList<>();
            for (List<String> group : families) {
                group.stream()
                        .filter(FAMILIES::contains)
                        .map(f -> new Font(f, Font.PLAIN, 12))
                        .forEach(found::add);
            }
            found.add(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            return List.copyOf(found);
        }
    }
}
