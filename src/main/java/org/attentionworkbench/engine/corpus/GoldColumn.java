package org.attentionworkbench.engine.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The third column of a corpus file: alignment links {@code i-j} with spaces between them, Pharaoh notation. */
final class GoldColumn {
    private static final Pattern LINK = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
    private static final Pattern DIGITS_AND_DASHES = Pattern.compile("[\\d\\s-]*");

    private GoldColumn() {}

    /**
     * The links in the order written; none if the column is blank or is text about something else.
     *
     * @param sourceLength characters of the source: no tokenizer makes more tokens, so a link beyond them is wrong
     * @param targetLength characters of the target
     * @return empty if the column is meant as links but damaged
     */
    static Optional<List<Link>> parse(String column, int sourceLength, int targetLength) {
        String text = column.strip();
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Link> links = new ArrayList<>();
        boolean damaged = false;
        for (String word : text.split("\\s+")) {
            Matcher link = LINK.matcher(word);
            if (link.matches()) {
                links.add(new Link(Integer.parseInt(link.group(1)), Integer.parseInt(link.group(2))));
            } else {
                damaged = true;
            }
        }
        if (damaged) {
            boolean isAboutLinks =
                    !links.isEmpty() || DIGITS_AND_DASHES.matcher(text).matches();
            return isAboutLinks ? Optional.empty() : Optional.of(List.of());
        }
        boolean inside = links.stream().allMatch(l -> l.source() < sourceLength && l.target() < targetLength);
        return inside ? Optional.of(links) : Optional.empty();
    }
}
