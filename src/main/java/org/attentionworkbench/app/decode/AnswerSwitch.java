package org.attentionworkbench.app.decode;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.attentionworkbench.app.Explained;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;

/** The answers to unknown words side by side; those the model cannot give say why. */
public final class AnswerSwitch extends HBox {
    private final Label caption = new Label();
    private final ToggleGroup group = new ToggleGroup();

    /** Without anything to choose from. */
    public AnswerSwitch() {
        getStyleClass().add("answer-switch");
        caption.getStyleClass().add("field-label");
        caption.setMinWidth(USE_PREF_SIZE);
    }

    /** Makes that choice from now on. @param changed told when somebody has chosen */
    void edit(AnswerViewModel model, Runnable changed, Texts texts) {
        caption.textProperty().bind(texts.get("decode.answer"));
        var buttons = new HBox();
        List<Answer> answers = List.of(Answer.values());
        for (Answer answer : answers) {
            ToggleButton button = button(answer, model, changed, texts);
            int place = answers.indexOf(answer);
            button.getStyleClass()
                    .add(
                            place == 0
                                    ? Styles.LEFT_PILL
                                    : place == answers.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            buttons.getChildren().add(explained(button, answer, model, texts));
        }
        getChildren().setAll(caption, buttons);
    }

    private ToggleButton button(Answer answer, AnswerViewModel model, Runnable changed, Texts texts) {
        var button = new ToggleButton();
        button.setId("answer" + answer);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        button.textProperty().bind(texts.get("decode.answer." + answer));
        button.setOnAction(pressed -> {
            boolean other = model.chosenProperty().get() != answer;
            model.choose(answer);
            button.setSelected(model.chosenProperty().get() == answer); // one is always chosen
            if (other) {
                changed.run();
            }
        });
        model.chosenProperty().subscribe(now -> button.setSelected(now == answer));
        return button;
    }

    private static Explained explained(ToggleButton button, Answer answer, AnswerViewModel model, Texts texts) {
        ObjectBinding<Wording> said = Bindings.createObjectBinding(
                () -> model.refusalsProperty()
                        .get()
                        .getOrDefault(answer, Wording.of("decode.answer." + answer + ".why")),
                model.refusalsProperty());
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.refusalsProperty().get().containsKey(answer), model.refusalsProperty()));
        var place = new Explained();
        place.getChildren().add(button);
        place.textProperty().bind(texts.get(said));
        button.accessibleHelpProperty().bind(place.textProperty());
        return place;
    }
}
