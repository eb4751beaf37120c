package org.attentionworkbench.app.attention;

import java.util.Locale;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** An attention map as text to paste into a table: a row a target token, a column a source token, tabs between. */
final class MapText {
    private MapText() {}

    static String of(AttentionMap map) {
        var text = new StringBuilder();
        columns(map, text);
        rows(map, "", text);
        return text.append('\n').toString();
    }

    /** All heads one below the other, the number of the head in front. */
    static String ofHeads(AttentionMap map) {
        var text = new StringBuilder("\t");
        columns(map, text);
        for (int head = 0; head < map.heads().size(); head++) {
            rows(map.heads().get(head), (head + 1) + "\t", text);
        }
        return text.append('\n').toString();
    }

    private static void columns(AttentionMap map, StringBuilder text) {
        map.sourceTokens().forEach(token -> text.append('\t').append(token));
    }

    private static void rows(AttentionMap map, String front, StringBuilder text) {
        for (int row = 0; row < map.targetTokens().size(); row++) {
            text.append('\n').append(front).append(map.targetTokens().get(row));
            for (int column = 0; column < map.sourceTokens().size(); column++) {
                text.append('\t').append(String.format(Locale.ROOT, "%.4f", map.weight(row, column)));
            }
        }
    }
}
