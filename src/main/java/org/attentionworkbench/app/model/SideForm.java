package org.attentionworkbench.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Normalization.Step;
import org.attentionworkbench.engine.text.TokenizerSpec;

/** The choices that make the {@link TokenizerSpec} of one side. */
public final class SideForm {
    /** Kind of a tokenizer that learns subwords. */
    public static final String SUBWORDS = "bpe";
    /** Kind of a tokenizer that is read from a file. */
    public static final String FILE = "file";

    private static final int USUAL_MERGES = 2_000;
    private static final int MOST_MERGES = 9_999_999;

    private final Choice<String> kind;
    private final NumberField<Integer> merges = NumberField.whole(1, MOST_MERGES);
    private final Choice<Boolean> lowercase;
    private final Choice<Boolean> nfkc;
    private final Choice<Boolean> stripAccents;
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final Runnable changed;
    /** Perhaps one that the switches cannot say, which stays as it is until one of them is used. */
    private Normalization shown = Normalization.NONE;

    private boolean showing;

    /** @param changed told when something is chosen or typed */
    SideForm(Runnable changed) {
        this.changed = changed;
        List<String> kinds = new ArrayList<>(TokenizerSpec.PLAIN);
        kinds.addAll(List.of(SUBWORDS, FILE));
        kind = choice(kinds);
        lowercase = choice(List.of(false, true));
        nfkc = choice(List.of(false, true));
        stripAccents = choice(List.of(false, true));
        merges.show(USUAL_MERGES);
        merges.textProperty().addListener(text -> changed());
    }

    /** What sort of tokenizer, as {@link TokenizerSpec#kind()} names it. */
    public Choice<String> kind() {
        return kind;
    }

    /** Merges to learn, for subwords. */
    public NumberField<Integer> merges() {
        return merges;
    }

    /** Whether capitals are written small. */
    public Choice<Boolean> lowercase() {
        return lowercase;
    }

    /** Whether variants of a character become the plain one. */
    public Choice<Boolean> nfkc() {
        return nfkc;
    }

    /** Whether accents are left out. */
    public Choice<Boolean> stripAccents() {
        return stripAccents;
    }

    /** The path of the {@code tokenizer.json}; empty before one is chosen. */
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Takes a {@code tokenizer.json}, which has been looked into. */
    void take(String path) {
        file.set(path);
        changed();
    }

    /** What is chosen; empty if the number of merges cannot be used, or no file is chosen yet. */
    Optional<TokenizerSpec> spec() {
        return name().map(name -> new TokenizerSpec(name, normalization()));
    }

    private Optional<String> name() {
        return switch (kind.get()) {
            case SUBWORDS ->
                merges.value().map(count -> TokenizerSpec.bpe(count).name());
            case FILE -> Optional.of(file.get()).filter(path -> !path.isEmpty());
            default -> Optional.of(kind.get());
        };
    }

    private Normalization normalization() {
        boolean untouched = nfkc.get() == shown.has(Step.NFKC)
                && lowercase.get() == shown.has(Step.LOWERCASE)
                && stripAccents.get() == shown.has(Step.STRIP_ACCENTS);
        return untouched ? shown : Normalization.of(nfkc.get(), lowercase.get(), stripAccents.get());
    }

    /** Shows a tokenizer, and tells nobody. */
    void show(TokenizerSpec spec) {
        showing = true;
        shown = spec.normalization();
        kind.show(spec.kind());
        spec.merges().ifPresent(merges::show);
        if (spec.isFile()) {
            file.set(spec.name());
        }
        lowercase.show(shown.has(Step.LOWERCASE));
        nfkc.show(shown.has(Step.NFKC));
        stripAccents.show(shown.has(Step.STRIP_ACCENTS));
        showing = false;
    }

    private <T> Choice<T> choice(List<T> values) {
        return new Choice<>(values, any -> Wording.NOTHING, this::changed);
    }

    private void changed() {
        if (!showing) {
            changed.run();
        }
    }
}
