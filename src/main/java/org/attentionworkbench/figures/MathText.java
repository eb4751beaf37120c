package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line with subscripts, such as {@code s_{t−1}}: after an underscore one character or what stands in braces is set
 * lower and smaller. Single letters and subscripts are set in italics, as variables are. Immutable.
 */
final class MathText {
    private static final Pattern PIECE = Pattern.compile("_\\{([^}]*)}|_(.)|([^_]+)");
    private static final Pattern LETTER = Pattern.compile("(?<![\\p{L}])\\p{L}(?![\\p{L}])");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final double SUBSCRIPT = 0.72;
    /** After each piece, in font sizes: slanted letters lean out of their own width. */
    private static final double GAP = 0.12;

    private final List<Piece> pieces = new ArrayList<>();

    MathText(String text) {
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            boolean low = piece.group(3) == null;
            String words = low ? (piece.group(1) != null ? piece.group(1) : piece.group(2)) : piece.group(3);
            split(words, low);
        }
    }

    private void split(String words, boolean low) {
        Matcher letter = (low ? LETTERS : LETTER).matcher(words);
        int done = 0;
        while (letter.find()) {
            add(Label.of(words.substring(done, letter.start())), low);
            add(Label.italic(letter.group()), low);
            done = letter.end();
        }
        add(Label.of(words.substring(done)), low);
    }

    private void add(Label label, boolean low) {
        if (!label.text().isEmpty()) {
            pieces.add(new Piece(label, low));
        }
    }

    double width(double size) {
        return pieces.stream().mapToDouble(p -> p.width(size)).sum();
    }

    /** Draws it around x, the middle of its capitals at y. */
    void drawCentred(Graphics2D g, double size, double x, double y) {
        double left = x - width(size) / 2;
        for (Piece piece : pieces) {
            piece.label.draw(g, piece.size(size), left, piece.low ? y + 0.3 * size : y);
            left += piece.width(size);
        }
    }

    private record Piece(Label label, boolean low) {
        double size(double size) {
            return low ? SUBSCRIPT * size : size;
        }

        double width(double size) {
            return label.width(size(size)) + GAP * size;
        }
    }
}
