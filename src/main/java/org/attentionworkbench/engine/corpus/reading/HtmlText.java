package org.attentionworkbench.engine.corpus.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of the HTML that Anki keeps its cards in: a break is a space, other tags and sounds are nothing. */
final class HtmlText {
    private static final Pattern BREAK = Pattern.compile("<(br|/?div|/?p|/?li)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--[^<>]*-->|\\[sound:[^\\]]{0,200}]");
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private HtmlText() {}

    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('[') < 0) {
            return html;
        }
        String spaced = BREAK.matcher(html).replaceAll(" ");
        String bare = TAG.matcher(spaced).replaceAll("");
        return REFERENCE.matcher(bare).replaceAll(HtmlText::character).strip();
    }

    private static String character(MatchResult reference) {
        String name = reference.group(1);
        String text = NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), reference.group());
        if (name.startsWith("#")) {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            text = Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
        }
        return Matcher.quoteReplacement(text);
    }
}
