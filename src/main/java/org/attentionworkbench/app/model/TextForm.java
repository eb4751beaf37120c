package org.attentionworkbench.app.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;

/** The choices that say how text becomes ids, but for the answer to unknown words, which is a matter of the network too. */
public final class TextForm {
    private final Choice<Boolean> apart;
    private final SideForm source = new SideForm(this::changed);
    private final SideForm target = new SideForm(this::changed);
    private final NumberField<Integer> minCount = NumberField.count();
    private final NumberField<Integer> vocabulary = NumberField.count();
    private final ReadOnlyObjectWrapper<Dictionary> dictionary = new ReadOnlyObjectWrapper<>(Dictionary.EMPTY);
    private final Runnable changed;
    private boolean showing;

    /** @param changed told when something is chosen or typed */
    TextForm(Runnable changed) {
        this.changed = changed;
        apart = new Choice<>(List.of(false, true), any -> Wording.NOTHING, this::changed);
        apart.chosenProperty().addListener((property, before, now) -> setOut());
        minCount.textProperty().addListener(text -> changed());
        vocabulary.textProperty().addListener(text -> changed());
    }

    /** Whether each side has a tokenizer of its own; otherwise the target has the source's. */
    public Choice<Boolean> apart() {
        return apart;
    }

    /** The tokenizer of a side. */
    public SideForm side(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /** Tokens seen less often are unknown. */
    public NumberField<Integer> minCount() {
        return minCount;
    }

    /** Most tokens kept a side. */
    public NumberField<Integer> vocabulary() {
        return vocabulary;
    }

    /** What source words are in the target, for {@link Answer#REPLACE}. */
    public ReadOnlyObjectProperty<Dictionary> dictionaryProperty() {
        return dictionary.getReadOnlyProperty();
    }

    /** Takes another dictionary; {@link Dictionary#EMPTY} for none. */
    public void take(Dictionary other) {
        dictionary.set(other);
        changed();
    }

    /** The tokenizers chosen, if they can be used. */
    Optional<Sides<TokenizerSpec>> tokenizers() {
        return source.spec()
                .flatMap(first -> apart.get()
                        ? target.spec().map(second -> new Sides<>(first, second))
                        : Optional.of(Sides.both(first)));
    }

    /** What is chosen, if it can be used. @param answer to unknown words */
    Optional<TextConfig> config(Answer answer) {
        if (minCount.value().isEmpty() || vocabulary.value().isEmpty()) {
            return Optional.empty();
        }
        var unknown = new UnknownWords(answer, answer == Answer.REPLACE ? dictionary.get() : Dictionary.EMPTY);
        return tokenizers()
                .map(sides -> new TextConfig(
                        sides,
                        minCount.value().orElseThrow(),
                        vocabulary.value().orElseThrow(),
                        unknown));
    }

    /** Shows how text becomes ids, and tells nobody. */
    void show(TextConfig text) {
        showing = true;
        source.show(text.tokenizers().source());
        target.show(text.tokenizers().target());
        apart.show(!text.tokenizers().same());
        minCount.show(text.minCount());
        vocabulary.show(text.maxVocabulary());
        dictionary.set(text.unknown().dictionary());
        showing = false;
    }

    /** The target's own tokenizer begins as the one it has had. */
    private void setOut() {
        if (!showing && apart.get()) {
            showing = true;
            source.spec().ifPresent(target::show);
            showing = false;
        }
    }

    private void changed() {
        if (!showing) {
            changed.run();
        }
    }
}
