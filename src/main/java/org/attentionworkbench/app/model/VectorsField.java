package org.attentionworkbench.app.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.embeddings.VectorFile;

/**
 * The file of word vectors a side begins with, if any. The beginning of a file is looked at in the background; one that cannot
 * be used stays chosen, with what is wrong with it, until there is another or none.
 */
public final class VectorsField {
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Wording> fault = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Integer>> size = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest looking;
    private final Runnable changed;

    /** @param changed told when a file is chosen, dropped, or known to be usable or not */
    VectorsField(Workbench workbench, Runnable changed) {
        this.changed = changed;
        looking = new Latest(
                workbench.background().loading(), workbench.background().ui(), this::fail);
    }

    /** The file, usable or not. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Why the file cannot be used; {@link Wording#NOTHING} if it can, or there is none. */
    public ReadOnlyObjectProperty<Wording> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** How many numbers a word has in the file; empty before that is known, and without a file. */
    public ReadOnlyObjectProperty<Optional<Integer>> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Takes a file. */
    public void choose(Path chosen) {
        Path path = chosen.toAbsolutePath().normalize();
        file.set(Optional.of(path));
        size.set(Optional.empty());
        fault.set(Wording.NOTHING);
        changed.run();
        looking.run(() -> VectorFile.of(path), this::take);
    }

    /** Begins at random. */
    public void drop() {
        looking.drop();
        file.set(Optional.empty());
        size.set(Optional.empty());
        fault.set(Wording.NOTHING);
        changed.run();
    }

    /** Shows a file, or none; one that is known to be usable is not looked at again. */
    void show(Optional<Path> shown) {
        if (shown.isEmpty()) {
            drop();
        } else if (!shown.equals(file.get()) || size.get().isEmpty()) {
            choose(shown.get());
        }
    }

    /** Whether nothing stands against what is chosen. */
    boolean isReady() {
        return file.get().isEmpty() || size.get().isPresent();
    }

    private void take(VectorFile looked) {
        size.set(Optional.of(looked.dimension()));
        changed.run();
    }

    private void fail(Throwable thrown) {
        fault.set(FailureWording.of(thrown));
        changed.run();
    }
}
