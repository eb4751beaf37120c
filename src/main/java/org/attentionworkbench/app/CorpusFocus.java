package org.attentionworkbench.app;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the Corpus stage shows; through it its parts ask for one another. Read and changed on the window's thread only; needs
 * no toolkit.
 */
public final class CorpusFocus {
    private final ObjectProperty<CorpusPart> part = new SimpleObjectProperty<>(CorpusPart.SAMPLES);
    private final ReadOnlyObjectWrapper<Optional<PairSubset>> subset = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<ImportRequest>> importing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The part in front. */
    public ObjectProperty<CorpusPart> partProperty() {
        return part;
    }

    /** The only pairs that are listed; empty if all are. */
    public ReadOnlyObjectProperty<Optional<PairSubset>> subsetProperty() {
        return subset.getReadOnlyProperty();
    }

    /** Lists these pairs and brings the list to the front. */
    public void show(PairSubset wanted) {
        subset.set(Optional.of(wanted));
        part.set(CorpusPart.PAIRS);
    }

    /** Lists all pairs again. */
    public void showAll() {
        subset.set(Optional.empty());
    }

    /** What is being looked at before it is imported; empty if nothing is. */
    public ReadOnlyObjectProperty<Optional<ImportRequest>> importingProperty() {
        return importing.getReadOnlyProperty();
    }

    /** Shows what an import of this would give, in place of what was looked at before. */
    public void preview(ImportRequest wanted) {
        importing.set(Optional.empty()); // the same files may hold something else by now
        importing.set(Optional.of(wanted));
    }

    /** The preview is done with. */
    public void endPreview() {
        importing.set(Optional.empty());
    }
}
