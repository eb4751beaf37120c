package org.attentionworkbench.app.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;

/** The choices of what embeddings begin with: a file of word vectors or chance on each side, learnt on or frozen. */
public final class EmbeddingsForm {
    private final Sides<VectorsField> sides;
    private final Choice<Boolean> frozen;
    private final ReadOnlyObjectWrapper<Wording> clash = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyObjectWrapper<Wording> reason = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final Runnable changed;
    private boolean showing;

    /** @param changed told when something is chosen, or a file is known to be usable or not */
    EmbeddingsForm(Workbench workbench, Runnable changed) {
        this.changed = changed;
        sides = new Sides<>(new VectorsField(workbench, this::changed), new VectorsField(workbench, this::changed));
        frozen = new Choice<>(List.of(false, true), any -> Wording.NOTHING, this::changed);
    }

    /** The file of a side. */
    public VectorsField side(Side side) {
        return sides.of(side);
    }

    /** Whether embeddings from a file stay as they begin. */
    public Choice<Boolean> frozen() {
        return frozen;
    }

    /** Said where the files of the sides have vectors of two sizes. */
    public ReadOnlyObjectProperty<Wording> clashProperty() {
        return clash.getReadOnlyProperty();
    }

    /** Why the size of the embeddings cannot be chosen; {@link Wording#NOTHING} if it can. */
    public ReadOnlyObjectProperty<Wording> sizeReasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** How large the files' vectors are; empty without a usable file, and where the sides differ. */
    Optional<Integer> size() {
        return clash.get().equals(Wording.NOTHING) ? sizes().findFirst() : Optional.empty();
    }

    /** What is chosen; empty while it cannot be used or is not known yet. */
    Optional<Pretrained> pretrained() {
        if (!all().allMatch(VectorsField::isReady) || !clash.get().equals(Wording.NOTHING)) {
            return Optional.empty();
        }
        var files = sides.map(side -> side.fileProperty().get());
        boolean any = files.source().isPresent() || files.target().isPresent();
        return Optional.of(new Pretrained(files, any && frozen.get()));
    }

    /** What stands against what is chosen; {@link Wording#NOTHING} if nothing does. */
    Wording fault() {
        return Stream.concat(all().map(side -> side.faultProperty().get()), Stream.of(clash.get()))
                .filter(wording -> !wording.equals(Wording.NOTHING))
                .findFirst()
                .orElse(Wording.NOTHING);
    }

    /** Shows what embeddings begin with; what is not known of the files is told later. */
    void show(Pretrained pretrained) {
        showing = true;
        frozen.show(pretrained.frozen());
        for (Side side : Side.values()) {
            sides.of(side).show(pretrained.file(side));
        }
        showing = false;
        settle();
    }

    private Stream<VectorsField> all() {
        return Stream.of(sides.source(), sides.target());
    }

    private Stream<Integer> sizes() {
        return all().flatMap(side -> side.sizeProperty().get().stream());
    }

    private void settle() {
        List<Integer> found = sizes().distinct().toList();
        clash.set(found.size() < 2 ? Wording.NOTHING : Wording.of("field.vectorSizes", found.get(0), found.get(1)));
        reason.set(size().<Wording>map(size -> Wording.of("refused.embedding", size))
                .orElse(Wording.NOTHING));
    }

    private void changed() {
        settle();
        if (!showing) {
            changed.run();
        }
    }
}
