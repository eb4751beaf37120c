package org.attentionworkbench.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The sizes of icons relative to the type, as a style sheet in pixels: icons cannot be sized in em. */
final class IconSizes {
    /** Size in units of the type, by style class of the icon; the first is for all others. */
    private static final Map<String, Double> SIZES = Map.of(
            ".root .ikonli-font-icon", 1.25,
            ".root .brand-icon", 1.75,
            ".root .navigation-icon", 1.45,
            ".root .card-icon", 1.7,
            ".root .placeholder-icon", 4.0);

    private IconSizes() {}

    /** @param type size of ordinary type, in pixels */
    static String stylesheet(double type) {
        String rules = SIZES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(size -> String.format(
                        Locale.ROOT, "%s { -fx-icon-size: %.0fpx; }", size.getKey(), size.getValue() * type))
                .collect(Collectors.joining("\n"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }
}
