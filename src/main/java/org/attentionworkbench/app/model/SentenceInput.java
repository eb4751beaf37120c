package org.attentionworkbench.app.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;

/** A sentence that can be typed, and below it the tokens it is cut into. */
public final class SentenceInput extends VBox {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
    /** More are not shown: a picture of them would take too long. */
    private static final int MOST = 150;

    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final FlowPane pieces = new FlowPane();
    /** Kept, because new labels have to be styled and those that are there only change their words. */
    private final List<Label> chips = new ArrayList<>();

    /** Without a sentence. */
    public SentenceInput() {
        getStyleClass().add("sentence-input");
        field.accessibleTextProperty().bind(label);
        count.getStyleClass().add("piece-count");
        count.setMinWidth(USE_PREF_SIZE);
        pieces.getStyleClass().add("pieces");
        pieces.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(field, count);
        line.getStyleClass().add("choice-line");
        getChildren().setAll(line, pieces);
    }

    /** What the field says to those who cannot see it. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }

    /** Shows that sentence from now on. */
    void edit(TokensViewModel.Sentence sentence, Texts texts) {
        field.textProperty().bindBidirectional(sentence.textProperty());
        count.textProperty()
                .bind(texts.get(sentence.piecesProperty().map(cut -> Wording.of("tokens.count", cut.size()))));
        sentence.piecesProperty().subscribe(this::show);
    }

    private void show(List<Piece> cut) {
        int size = Math.min(MOST, cut.size());
        while (chips.size() < size) {
            var chip = new Label();
            chip.getStyleClass().add("piece");
            chip.setMinWidth(USE_PREF_SIZE);
            chips.add(chip);
        }
        for (int i = 0; i < size; i++) {
            chips.get(i).setText(cut.get(i).token());
            chips.get(i).pseudoClassStateChanged(FRESH, cut.get(i).fresh());
        }
        ObservableList<Node> present = pieces.getChildren();
        if (present.size() > size) {
            present.remove(size, present.size());
        } else {
            present.addAll(chips.subList(present.size(), size));
        }
        pieces.requestLayout();
    }
}
