package org.attentionworkbench.engine.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.text.WhiteSpace;

/** What one line of a corpus file turned out to be. */
sealed interface CorpusLine {
    /** Nothing but white space. */
    record Blank() implements CorpusLine {}

    /** A pair. */
    record Usable(Pair pair) implements CorpusLine {}

    /**
     * A line to leave out.
     *
     * @param reason why
     * @param text   the line, or its beginning
     */
    record Unusable(Reason reason, String text) implements CorpusLine {}

    /** So many bytes of an over-long line are enough to show how it begins. */
    int EXCERPT_BYTES = 400;

    /** Reads the line the source stands at. */
    static CorpusLine parse(LineSource line) {
        if (line.isCut()) {
            String beginning = new String(line.bytes(), 0, EXCERPT_BYTES, StandardCharsets.UTF_8);
            return new Unusable(Reason.TOO_LONG, beginning);
        }
        String text = new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
        boolean suspicious = text.indexOf('\uFFFD') >= 0;
        if (suspicious && !isValid(line)) {
            return new Unusable(Reason.INVALID_UTF8, text);
        }
        return parse(text);
    }

    private static CorpusLine parse(String text) {
        int tab = text.indexOf('\t');
        if (tab < 0) {
            return WhiteSpace.isBlank(text) ? new Blank() : new Unusable(Reason.NO_TAB, text);
        }
        int secondTab = text.indexOf('\t', tab + 1);
        String source = text.substring(0, tab);
        String target = text.substring(tab + 1, secondTab < 0 ? text.length() : secondTab);
        if (WhiteSpace.isBlank(source)) {
            return new Unusable(Reason.EMPTY_SOURCE, text);
        }
        if (WhiteSpace.isBlank(target)) {
            return new Unusable(Reason.EMPTY_TARGET, text);
        }
        if (isTooLong(source) || isTooLong(target)) {
            return new Unusable(Reason.TOO_LONG, text);
        }
        Optional<List<Link>> gold = secondTab < 0
                ? Optional.of(List.of())
                : GoldColumn.parse(column(text, secondTab + 1), source.length(), target.length());
        return gold.<CorpusLine>map(links -> new Usable(new Pair(source, target, links)))
                .orElseGet(() -> new Unusable(Reason.BAD_GOLD, text));
    }

    private static String column(String text, int start) {
        int end = text.indexOf('\t', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static boolean isTooLong(String side) {
        return side.length() > CorpusReader.MAX_CHARACTERS
                || (side.length() > CorpusReader.MAX_WORDS && WhiteSpace.countWords(side) > CorpusReader.MAX_WORDS);
    }

    /** Tells a replacement character the file contains from one that stands for bytes that are not UTF-8. */
    private static boolean isValid(LineSource line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes(), 0, line.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
