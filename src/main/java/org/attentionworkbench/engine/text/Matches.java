package org.attentionworkbench.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts at what a pattern finds in them. */
final class Matches {
    private Matches() {}

    /** Every match and everything between two matches by itself. */
    static List<String> isolated(List<String> texts, Pattern pattern) {
        List<String> parts = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = pattern.matcher(text);
            int done = 0;
            while (matcher.find()) {
                add(text, done, matcher.start(), parts);
                add(text, matcher.start(), matcher.end(), parts);
                done = matcher.end();
            }
            add(text, done, text.length(), parts);
        }
        return parts;
    }

    private static void add(String text, int start, int end, List<String> parts) {
        if (start < end) {
            parts.add(text.substring(start, end));
        }
    }
}
