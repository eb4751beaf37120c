package org.attentionworkbench.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.text.Font;

/**
 * A style sheet that sets the size of the type, the icons with it (they cannot be sized in em: an icon is its own font),
 * and a family with Chinese characters where JavaFX would not find one by itself.
 */
final class TypeSheet {
    /** Size of icons in units of the type, by selector. */
    private static final Map<String, Double> ICONS = Map.of(
            ".root .ikonli-font-icon", 1.25,
            ".root .brand-icon", 1.75,
            ".root .navigation-icon", 1.45,
            ".root .card-icon", 1.7,
            ".root .question-icon", 2.4,
            ".root .placeholder-icon", 4.0);

    /** Families with Latin and simplified Chinese letters, best first. */
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Noto Sans CJK JP",
            "Droid Sans Fallback");

    private TypeSheet() {}

    /** @param type size of ordinary type, in pixels */
    static String of(double type) {
        String root = String.format(Locale.ROOT, ".root { -fx-font-size: %.1fpx; %s}%n", type, family());
        String icons = ICONS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(size -> String.format(
                        Locale.ROOT, "%s { -fx-icon-size: %.0fpx; }", size.getKey(), size.getValue() * type))
                .collect(Collectors.joining("\n"));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString((root + icons).getBytes(StandardCharsets.UTF_8));
    }

    /** On Linux JavaFX falls back to TrueType outlines only and the common Chinese fonts are not: name one. */
    private static String family() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return "";
        }
        return CHINESE.stream()
                .filter(name -> Font.font(name).getFamily().equals(name))
                .findFirst()
                .map(name -> "-fx-font-family: \"" + name + "\"; ")
                .orElse("");
    }
}
