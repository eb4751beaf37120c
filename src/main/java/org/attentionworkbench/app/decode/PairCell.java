package org.attentionworkbench.app.decode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.decode.HeldOutViewModel.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One held-out pair: its source, what was expected and, if it differs, what was produced, differing tokens marked. */
final class PairCell extends ListCell<Row> {
    private final Texts texts;
    private final Function<Row, TokenDiff> difference;

    PairCell(Texts texts, Function<Row, TokenDiff> difference) {
        this.texts = texts;
        this.difference = difference;
        getStyleClass().add("pair-cell");
        setPrefWidth(0); // as wide as the list: long texts wrap
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var source = new Label(row.pair().source(), new FontIcon(row.right() ? "mdal-check" : "mdal-close"));
        source.getStyleClass().addAll("pair-source", row.right() ? "right" : "wrong");
        var content = new VBox(source);
        content.getStyleClass().add("pair-content");
        if (row.right()) {
            content.getChildren().add(line("decode.row.right", List.of(new TokenDiff.Part(row.expected(), false)), ""));
        } else {
            TokenDiff diff = difference.apply(row);
            content.getChildren()
                    .addAll(
                            line("decode.row.expected", diff.expected(), gap(diff.expected(), row.expected())),
                            line(
                                    "decode.row.produced",
                                    diff.produced(),
                                    gap(diff.produced(), row.produced().target())));
        }
        setGraphic(content);
        setAccessibleText(texts.now(
                row.right() ? "decode.row.rightSaid" : "decode.row.wrongSaid",
                row.pair().source(),
                row.expected(),
                row.produced().target()));
    }

    private Node line(String key, List<TokenDiff.Part> parts, String gap) {
        var name = new Text(texts.now(key) + "  ");
        name.getStyleClass().add("pair-name");
        var flow = new TextFlow(name);
        for (TokenDiff.Part part : parts) {
            var text = new Text(part.token());
            text.getStyleClass().add(part.differs() ? "differs" : "agrees");
            flow.getChildren().add(text);
            if (!gap.isEmpty()) { // an empty text makes the flow style its neighbours wrongly
                flow.getChildren().add(new Text(gap));
            }
        }
        return flow;
    }

    /** Characters stand together, words apart. */
    private static String gap(List<TokenDiff.Part> parts, String text) {
        String together = parts.stream().map(TokenDiff.Part::token).collect(Collectors.joining());
        return together.equals(text) ? "" : " ";
    }
}
