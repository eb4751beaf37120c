package org.attentionworkbench.app.corpus.pairs;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusRows;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.attentionworkbench.engine.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Changes the pairs of the session's corpus, and takes changes back. The list of pairs is told of a step at once; the session
 * gets the edited corpus a moment after the last step, or when somebody needs it. Another corpus ends what can be undone.
 */
final class PairEditing {
    private final Session session;
    private final Corpora corpora;
    private final Latest committing;
    private final GoldCount gold;
    private final Consumer<PairEdits.Step> applied;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Wording> said = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private @Nullable PairEdits edits;
    private @Nullable LoadedCorpus original;
    private @Nullable LoadedCorpus mine;
    private boolean pending;
    private long seedOfBase;

    /**
     * @param soon    where the edited corpus is put together; once it begins, what was asked for before is forgotten
     * @param applied told of every step, with the change it made to what is shown
     */
    PairEditing(Workbench workbench, Executor soon, Consumer<PairEdits.Step> applied) {
        session = workbench.session();
        corpora = workbench.corpora();
        gold = new GoldCount(session);
        committing = new Latest(soon, workbench.background().ui(), workbench.notices()::failed);
        this.applied = applied;
        corpora.onSettle(this::settle);
        session.corpusProperty().subscribe(this::opened);
    }

    /** Whether there is a step to take back. */
    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a step to do again. */
    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What was done last, or why it was not. */
    ReadOnlyObjectProperty<Wording> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The corpus before any change; null before there is one. */
    @Nullable
    LoadedCorpus original() {
        return original;
    }

    /** The pairs as they are now; empty before they are split. */
    Optional<PairEdits.Rows> rows() {
        return Optional.ofNullable(edits).map(PairEdits::rows);
    }

    /** Takes these pairs as those to change, unless changes were made already. @return whether it did */
    boolean begin(CorpusRows split) {
        opened(session.corpusProperty().get()); // whoever heard of it first
        long seed = session.trainingConfigProperty().get().seed();
        PairEdits now = edits;
        if (now != null && (now.canUndo() || now.canRedo() && seed == seedOfBase)) {
            return false;
        }
        edits = new PairEdits(split.rows(), split.sources(), split.heldOutPairs());
        seedOfBase = seed;
        tell(Wording.NOTHING);
        return true;
    }

    /** Gives a pair another source. */
    void changeSource(int number, String text) {
        row(number).ifPresent(row -> change(row, plain(text), row.pair().target()));
    }

    /** Gives a pair another target. */
    void changeTarget(int number, String text) {
        row(number).ifPresent(row -> change(row, row.pair().source(), plain(text)));
    }

    private void change(CorpusFacts.Row row, String source, String target) {
        Pair before = row.pair();
        boolean same = source.equals(before.source()) && target.equals(before.target());
        if (edits == null || same || isRefused(source, target)) {
            return;
        }
        var texts = new Pair(source, target, before.gold());
        boolean fits = before.gold().isEmpty() || gold.isSame(before, texts);
        boolean heldOut = source.equals(before.source()) ? row.heldOut() : part(row, source);
        PairEdits.Step step = edits.change(row.number(), fits ? texts : new Pair(source, target), heldOut);
        made(step, Wording.of(fits ? "corpus.edit.changed" : "corpus.edit.changed.noGold", row.number()));
    }

    /** Deletes the pairs of these numbers, unless nothing would be left to learn or to test on. */
    void delete(Collection<Integer> numbers) {
        PairEdits now = edits;
        if (now == null) {
            return;
        }
        List<CorpusFacts.Row> gone = numbers.stream()
                .distinct()
                .map(now::row)
                .flatMap(Optional::stream)
                .toList();
        long tested = gone.stream().filter(CorpusFacts.Row::heldOut).count();
        long learnt = gone.size() - tested;
        if (learnt == now.size() - now.heldOut() && learnt > 0 || tested == now.heldOut() && tested > 0) {
            said.set(Wording.of("corpus.edit.lastOfPart"));
            return;
        }
        now.delete(numbers).ifPresent(step -> made(step, deleted(step)));
    }

    private static Wording deleted(PairEdits.Step step) {
        return Wording.of("corpus.edit.deleted", step.changes().size());
    }

    /** Adds a pair to learn, or to test on if its source is tested on. @return whether it could be added */
    boolean add(String source, String target) {
        if (edits == null || isRefused(plain(source), plain(target))) {
            return false;
        }
        var pair = new Pair(plain(source), plain(target));
        PairEdits.Step step = edits.add(pair, part(null, pair.source()));
        made(step, Wording.of("corpus.edit.added", step.changes().get(0).number()));
        return true;
    }

    /** Takes the last step back. */
    void undo() {
        Optional.ofNullable(edits)
                .flatMap(PairEdits::undo)
                .ifPresent(step -> made(step, Wording.of("corpus.edit.undone", told(step))));
    }

    /** Does again what was taken back. */
    void redo() {
        Optional.ofNullable(edits)
                .flatMap(PairEdits::redo)
                .ifPresent(step -> made(step, Wording.of("corpus.edit.redone", told(step))));
    }

    private static Wording told(PairEdits.Step step) {
        int first = step.changes().get(0).number();
        return switch (step.kind()) {
            case CHANGED -> Wording.of("corpus.edit.changed", first);
            case ADDED -> Wording.of("corpus.edit.added", first);
            case DELETED -> deleted(step);
        };
    }

    /** Puts into the session at once what would have come a moment later. */
    void settle() {
        if (pending) {
            committing.drop();
            commit(edited());
        }
    }

    private void made(PairEdits.Step step, Wording words) {
        tell(words);
        applied.accept(step);
        LoadedCorpus before = original;
        PairEdits now = edits;
        if (before == null || now == null) {
            return;
        }
        pending = true;
        PairEdits.Rows rows = now.rows();
        boolean dirty = now.isDirty();
        committing.run(() -> dirty ? before.edited(rows.list()) : before, this::commit);
    }

    private LoadedCorpus edited() {
        LoadedCorpus before = Objects.requireNonNull(original);
        return edits == null || !edits.isDirty()
                ? before
                : before.edited(edits.rows().list());
    }

    private void commit(LoadedCorpus corpus) {
        pending = false;
        mine = corpus;
        session.openEdited(corpus);
    }

    private void opened(@Nullable LoadedCorpus corpus) {
        if (corpus == mine) {
            return;
        }
        abandon();
        original = corpus;
        mine = corpus;
        edits = null;
        pending = false;
        committing.drop();
        tell(Wording.NOTHING);
    }

    private void abandon() {
        LoadedCorpus before = original;
        PairEdits now = edits;
        if (before != null && now != null && now.isDirty()) {
            PairEdits.Rows rows = now.rows();
            corpora.keepAbandoned(() -> before.edited(rows.list()));
        }
    }

    private Optional<CorpusFacts.Row> row(int number) {
        return Optional.ofNullable(edits).flatMap(now -> now.row(number));
    }

    /** No source may stand in both parts: a pair goes where its source is. */
    private boolean part(CorpusFacts.@Nullable Row self, String source) {
        boolean usual = self != null && self.heldOut();
        int number = self == null ? 0 : self.number();
        return Optional.ofNullable(edits)
                .flatMap(now -> now.another(number, source))
                .map(CorpusFacts.Row::heldOut)
                .orElse(usual);
    }

    private boolean isRefused(String source, String target) {
        boolean blank = source.isEmpty() || target.isEmpty();
        boolean tooLong = Math.max(source.length(), target.length()) > Rules.MOST_CHARACTERS;
        if (blank || tooLong) {
            said.set(
                    blank ? Wording.of("corpus.edit.blank") : Wording.of("corpus.edit.tooLong", Rules.MOST_CHARACTERS));
        }
        return blank || tooLong;
    }

    private void tell(Wording words) {
        PairEdits now = edits;
        canUndo.set(now != null && now.canUndo());
        canRedo.set(now != null && now.canRedo());
        said.set(words);
    }

    /** A text on one line, without white space around it. */
    private static String plain(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && WhiteSpace.is(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && WhiteSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end).replaceAll("[\\t\\r\\n]+", " ");
    }
}
