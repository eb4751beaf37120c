package org.attentionworkbench.app.attention;

import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.engine.decoding.AttentionMap;

/** The choice between the mean of several heads, all of them, and each; not there where attention has no heads. */
final class HeadChoice {
    private final ChoiceBox<HeadView> choice;
    private final AttentionViewModel model;
    private final Texts texts;

    HeadChoice(ChoiceBox<HeadView> choice, AttentionViewModel model, Texts texts) {
        this.choice = choice;
        this.model = model;
        this.texts = texts;
    }

    void bind() {
        texts.localeProperty().subscribe(locale -> choice.setConverter(Choices.said(this::name)));
        model.subjectProperty().subscribe(subject -> fill()); // at once, too
        choice.valueProperty().addListener((o, old, now) -> {
            if (now != null) {
                model.headsProperty().set(now);
            }
        });
        model.headsProperty().subscribe(choice::setValue);
        Shown.when(model.subjectProperty().map(subject -> count() > 0), choice);
    }

    private int count() {
        return model.wholeMap()
                .map(AttentionMap::heads)
                .map(java.util.List::size)
                .orElse(0);
    }

    private void fill() {
        var views = HeadView.choices(count());
        if (!Objects.equals(choice.getItems(), views)) {
            HeadView kept = model.headsProperty().get();
            choice.setItems(FXCollections.observableArrayList(views));
            choice.setValue(kept);
        }
    }

    private String name(HeadView view) {
        return view.isOne()
                ? texts.now("attention.heads.ONE", view.head() + 1)
                : texts.now("attention.heads." + view.kind());
    }
}
