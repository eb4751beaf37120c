package org.attentionworkbench.app.decode;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Decoder.SourceToken;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.engine.decoding.Translation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source: typed, decoded, and looked at token by token. */
public final class DecodeViewModel {
    /** Longer sources are not marked while they are typed. */
    static final int LONGEST_MARKED = 4000;

    private static final Logger log = LoggerFactory.getLogger(DecodeViewModel.class);

    private final Session session;
    private final Background background;
    private final ObservableValue<@Nullable Decoder> decoder;
    private final StringProperty source = new SimpleStringProperty("");
    private final BooleanProperty stepwise = new SimpleBooleanProperty(true);
    private final ObservableList<SourceToken> sourceTokens = FXCollections.observableArrayList();
    private final ObservableList<SourceToken> sourceTokensShown =
            FXCollections.unmodifiableObservableList(sourceTokens); // kept: a wrapper is held weakly by what it wraps
    private final ReadOnlyObjectWrapper<Wording> hint = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<Wording> failure = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Translation>> translation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final BooleanBinding decodable;
    private final ReadOnlyStringWrapper expected = new ReadOnlyStringWrapper("");
    private int newest;
    private int answered;

    /** @param decoder the newest model; null before there is one */
    public DecodeViewModel(Session session, Background background, ObservableValue<@Nullable Decoder> decoder) {
        this.session = session;
        this.background = background;
        this.decoder = decoder;
        decodable = Bindings.createBooleanBinding(
                () -> decoder.getValue() != null && !source.get().isBlank(), decoder, source);
        source.addListener((o, old, now) -> {
            expected.set("");
            mark();
        });
        decoder.addListener((o, old, now) -> mark());
    }

    /** The text to decode. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** Whether tokens are revealed one by one rather than all at once. */
    public BooleanProperty stepwiseProperty() {
        return stepwise;
    }

    /**
     * The tokens of the source as it is typed, or, while a translation of it is shown, the tokens the model saw,
     * {@code <eos>} included.
     */
    public ObservableList<SourceToken> sourceTokens() {
        return sourceTokensShown;
    }

    /** Which words of the source the model does not know; {@link Wording#NOTHING} if it knows all. */
    public ReadOnlyObjectProperty<Wording> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Why the last decoding failed. */
    public ReadOnlyObjectProperty<Wording> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether there is something to decode and a model to do it. */
    public BooleanBinding decodable() {
        return decodable;
    }

    /** What the model made of the source it was last given. */
    public ReadOnlyObjectProperty<Optional<Translation>> translationProperty() {
        return translation.getReadOnlyProperty();
    }

    /** How many of its tokens are shown. */
    public ReadOnlyIntegerProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** The token looked at; -1 for none. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What stands above the alternatives of the token looked at; of a model that copies also how much of it is copied. */
    public Wording alternativesTitle() {
        return selectedStep()
                .map(step -> step.generated() < 1
                        ? Wording.of("decode.alternatives.copied", step.token(), step.generated(), 1 - step.generated())
                        : Wording.of("decode.alternatives", step.token()))
                .orElse(Wording.of("decode.alternatives.none"));
    }

    /** The step of the token looked at. */
    public Optional<Translation.Step> selectedStep() {
        return translation.get().filter(t -> selected.get() >= 0).map(t -> t.steps()
                .get(selected.get()));
    }

    /** How much the token looked at attended to a source position, 0..1; nothing without attention. */
    public Optional<Float> weight(int sourcePosition) {
        return translation
                .get()
                .filter(t -> selected.get() >= 0)
                .flatMap(Translation::attention)
                .filter(map -> sourcePosition < map.sourceTokens().size())
                .map(map -> map.weight(selected.get(), sourcePosition));
    }

    /** What should come out, if the source is a pair's; else empty. */
    public ReadOnlyStringProperty expectedProperty() {
        return expected.getReadOnlyProperty();
    }

    /** Takes a source with what is expected of it, empty if that is not known, and decodes it. */
    public void choose(String text, String target) {
        source.set(text);
        expected.set(target);
        decode();
    }

    /** Decodes the source; an answer to an earlier request that comes later is dropped. */
    public void decode() {
        decode(stepwise.get());
    }

    /** Makes the translation that is shown, or awaited, anew with the model there is now; its tokens come all at once. */
    public void decodeAgain() {
        if (translation.get().isPresent() || answered < newest) {
            decode(false);
        }
    }

    private void decode(boolean oneByOne) {
        Decoder model = decoder.getValue();
        if (model == null || !decodable.get()) {
            return;
        }
        String text = source.get();
        int number = ++newest;
        failure.set(Wording.NOTHING);
        session.decodingProperty().set(true);
        background.decoding().execute(() -> {
            try {
                Translation made = model.translate(text);
                background.ui().execute(() -> take(number, made, oneByOne));
            } catch (RuntimeException | Error thrown) {
                background.ui().execute(() -> fail(number, thrown));
            }
        });
    }

    /** Shows one token more. @return whether there are still more */
    public boolean revealNext() {
        int all = translation.get().map(t -> t.steps().size()).orElse(0);
        if (revealed.get() < all) {
            revealed.set(revealed.get() + 1);
        }
        return revealed.get() < all;
    }

    /** Looks at one of the tokens shown; -1 for none. */
    public void select(int step) {
        selected.set(step >= 0 && step < revealed.get() ? step : -1);
    }

    /** Looks at another token, that many further on; stays at the ends. */
    public void move(int by) {
        if (revealed.get() > 0) {
            select(Math.max(0, Math.min(revealed.get() - 1, selected.get() + by)));
        }
    }

    /** Goes to the Attention stage with what was decoded. */
    public void inspect() {
        translation.get().ifPresent(made -> {
            session.inspectedProperty().set(made);
            session.show(WorkStage.ATTENTION);
        });
    }

    private void take(int number, Translation made, boolean oneByOne) {
        if (number != newest) {
            return;
        }
        answered = number;
        int before = selected.get();
        session.decodingProperty().set(false);
        selected.set(-1);
        revealed.set(0);
        translation.set(Optional.of(made));
        session.inspectedProperty().set(made);
        mark();
        if (!oneByOne) {
            revealed.set(made.steps().size());
            select(Math.max(0, Math.min(before, made.steps().size() - 1)));
        }
    }

    private void fail(int number, Throwable thrown) {
        if (number != newest) {
            return;
        }
        log.warn("decoding failed", thrown);
        answered = number;
        session.decodingProperty().set(false);
        failure.set(FailureWording.of(thrown));
    }

    private void mark() {
        String text = source.get();
        boolean stale = translation.get().map(t -> !t.source().equals(text)).orElse(false);
        if (stale) {
            translation.set(Optional.empty());
            revealed.set(0);
            selected.set(-1);
        }
        Decoder model = decoder.getValue();
        List<SourceToken> typed =
                model == null || text.length() > LONGEST_MARKED ? List.of() : model.sourceTokens(text);
        sourceTokens.setAll(translation.get().map(made -> seen(made, typed)).orElse(typed));
        List<String> unknown = typed.stream()
                .filter(SourceToken::unknown)
                .map(SourceToken::text)
                .distinct()
                .toList();
        hint.set(
                unknown.isEmpty()
                        ? Wording.NOTHING
                        : Wording.of("decode.unknown", unknown.size(), String.join("  ", unknown)));
    }

    /** The tokens the model saw, marked as those that were typed. */
    private static List<SourceToken> seen(Translation made, List<SourceToken> typed) {
        List<SourceToken> all = new java.util.ArrayList<>();
        for (int i = 0; i < made.sourceTokens().size(); i++) {
            boolean unknown = i < typed.size() && typed.get(i).unknown();
            all.add(new SourceToken(
                    unknown ? typed.get(i).text() : made.sourceTokens().get(i), unknown));
        }
        return all;
    }
}
