package org.attentionworkbench.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tokens below each other, each with a bar and how often it comes. */
public final class TokenBars implements BarFigure {
    private static final double ROW = 1.55;
    private static final double WIDEST_TOKEN = 0.36;

    private final List<Row> rows;
    private final Labels labels;
    private final Series series;
    private final FigureStyle style;
    private final int selected;

    /** @param rows from top to bottom */
    public TokenBars(List<Row> rows, Labels labels, Series series, FigureStyle style) {
        this(List.copyOf(rows), labels, series, style, -1);
    }

    private TokenBars(List<Row> rows, Labels labels, Series series, FigureStyle style, int selected) {
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("there is no bar " + selected + " among " + rows.size());
        }
        this.rows = rows;
        this.labels = labels;
        this.series = series;
        this.style = style;
        this.selected = selected;
    }

    /** One bar. @param token as the tokenizer gives it @param count how often it comes */
    public record Row(String token, int count) {
        public Row {
            if (count < 1) {
                throw new IllegalArgumentException("a token that is counted comes at least once, was " + count);
            }
        }
    }

    /**
     * The words in the picture, in the reader's language.
     *
     * @param token   heads the tokens in a table
     * @param count   heads the counts in a table
     * @param nothing shown when there are no tokens
     */
    public record Labels(String token, String count, String nothing) {}

    @Override
    public int bars() {
        return rows.size();
    }

    @Override
    public long count(int bar) {
        return rows.get(bar).count();
    }

    @Override
    public TokenBars select(int bar) {
        return new TokenBars(rows, labels, series, style, bar);
    }

    @Override
    public OptionalInt barAt(double x, double y, double width, double height) {
        double row = rowHeight(height);
        int bar = (int) Math.floor((y - margin()) / row);
        return x >= 0 && x < width && bar >= 0 && bar < rows.size() ? OptionalInt.of(bar) : OptionalInt.empty();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(labels.token, labels.count));
        rows.forEach(row -> table.add(List.of(row.token, Integer.toString(row.count))));
        return table;
    }

    @Override
    public Size size() {
        return new Size(30 * style.fontSize(), (2 + ROW * Math.max(3, rows.size())) * style.fontSize());
    }

    private double margin() {
        return 0.5 * style.fontSize();
    }

    /** A few rows are not drawn out over the whole height. */
    private double rowHeight(double height) {
        double most = 1.3 * ROW * style.fontSize();
        return Math.min(most, Math.max(1, height - 2 * margin()) / Math.max(1, rows.size()));
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Palette palette = Palette.of(style.dark());
        Canvas.paint(g, palette, width, height, own -> {
            if (rows.isEmpty()) {
                own.setColor(palette.subdued());
                Label.of(labels.nothing).drawCentred(own, style.fontSize(), width / 2, height / 2);
            } else {
                paintRows(own, palette, width, height);
            }
        });
    }

    private void paintRows(Graphics2D g, Palette palette, double width, double height) {
        double row = rowHeight(height);
        double font = Math.min(style.fontSize(), row / 1.3);
        int most = rows.stream().mapToInt(Row::count).max().orElse(1);
        double widest = WIDEST_TOKEN * width;
        double tokens = rows.stream()
                .mapToDouble(one -> Label.token(one.token).fit(font, widest).width(font))
                .max()
                .orElse(0);
        double left = margin() + tokens + 0.7 * font;
        double room = width - left - Label.of(Counts.text(most)).width(font) - 1.6 * font;
        for (int bar = 0; bar < rows.size(); bar++) {
            double y = margin() + (bar + 0.5) * row;
            if (bar == selected) {
                g.setColor(palette.band());
                g.fill(new Rectangle2D.Double(0, y - row / 2, width, row));
            }
            Label token = Label.token(rows.get(bar).token).fit(font, widest);
            g.setColor(token.special() ? palette.subdued() : palette.text());
            token.drawLeftOf(g, font, left - 0.7 * font, y);
            double length = Math.max(1, room * rows.get(bar).count / most);
            g.setColor(Palette.withOpacity(series.colour(palette), bar == selected ? 1 : 0.6));
            g.fill(new Rectangle2D.Double(left, y - 0.36 * row, length, 0.72 * row));
            g.setColor(palette.text());
            Label.of(Counts.text(rows.get(bar).count)).draw(g, font, left + length + 0.5 * font, y);
        }
    }
}
