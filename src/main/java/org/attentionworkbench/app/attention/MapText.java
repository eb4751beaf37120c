package org.attentionworkbench.app.attention;

import java.util.Locale;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** An attention map as text to paste into a table: a row a target token, a column a source token, tabs between. */
final class MapText {
    private MapText() {}

    static String of(AttentionMap map) {
        var text = new StringBuilder();
        map.sourceTokens().forEach(token -> text.append('\t').append(token));
        for (int row = 0; row < map.targetTokens().size(); row++) {
            text.append('\n').append(map.targetTokens().get(row));
            for (int column = 0; column < map.sourceTokens().size(); column++) {
                text.append('\t').append(String.format(Locale.ROOT, "%.4f", map.weight(row, column)));
            }
        }
        return text.append('\n').toString();
    }
}
