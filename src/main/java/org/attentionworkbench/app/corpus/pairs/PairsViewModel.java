package org.attentionworkbench.app.corpus.pairs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusFocus;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.CorpusRows;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.jspecify.annotations.Nullable;

/** The list of pairs: which are shown, and in what order; the one that is looked at; and what is changed. */
public final class PairsViewModel {
    /** The order of the corpus. */
    static final Comparator<CorpusFacts.Row> AS_THEY_CAME = Comparator.comparingInt(CorpusFacts.Row::number);

    /** After the last change so long nothing is counted. */
    private static final int QUIET_MS = 400;

    private final Session session;
    private final Workbench workbench;
    private final CorpusFocus focus;
    private final Latest filtering;
    private final PairEditing editing;
    private final GoldCount gold;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Comparator<CorpusFacts.Row>> order = new SimpleObjectProperty<>(AS_THEY_CAME);
    private final PairList rows = new PairList();
    private final ListedPairs listed = new ListedPairs(rows, order::get);
    private final ObjectProperty<CorpusFacts.@Nullable Row> selected = new SimpleObjectProperty<>();
    private final ObjectBinding<Optional<PairView>> view;
    private final ObjectBinding<Wording> counts;
    private final ObjectBinding<Wording> subset;
    private final ReadOnlyObjectWrapper<Wording> nothing = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private IntConsumer reveal = index -> {};
    private @Nullable LoadedCorpus filtered;

    /** @param workbench whose corpus it is */
    public PairsViewModel(Workbench workbench) {
        this(
                workbench,
                CompletableFuture.delayedExecutor(
                        QUIET_MS, TimeUnit.MILLISECONDS, workbench.background().loading()));
    }

    /** @param soon where the corpus is put together again after a change */
    PairsViewModel(Workbench workbench, Executor soon) {
        this.workbench = workbench;
        session = workbench.session();
        focus = session.corpusFocus();
        filtering = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        editing = new PairEditing(workbench, soon, this::applied);
        gold = new GoldCount(session);
        view = Bindings.createObjectBinding(this::look, selected, session.factsProperty());
        counts = Bindings.createObjectBinding(this::sayCounts, selected, session.factsProperty());
        subset = Bindings.createObjectBinding(this::saySubset, focus.subsetProperty());
        session.corpusProperty().subscribe(corpus -> opened());
        session.rowsProperty().subscribe(this::split);
        filter.subscribe(wanted -> showRows());
        order.subscribe(wanted -> showRows());
        focus.subsetProperty().subscribe(wanted -> showRows());
        focus.partProperty().subscribe(part -> keepWhenLeft());
        session.stageProperty().subscribe(stage -> keepWhenLeft());
    }

    /** Only pairs with this text in them are shown. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Of which pairs those shown are a part; {@link Wording#NOTHING} if of all. */
    public ObservableValue<Wording> subset() {
        return subset;
    }

    /** The order of the pairs shown; a million of them are sorted in the background. */
    public ObjectProperty<Comparator<CorpusFacts.Row>> orderProperty() {
        return order;
    }

    /** The pairs shown. */
    public ObservableList<CorpusFacts.Row> rows() {
        return rows;
    }

    /** The pair looked at; null if none is. */
    public ObjectProperty<CorpusFacts.@Nullable Row> selectedProperty() {
        return selected;
    }

    /** Why no pair is shown, if none is. */
    public ReadOnlyObjectProperty<Wording> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** How the pair looked at is cut into tokens, or that they are still being counted. */
    ObservableValue<Wording> counts() {
        return counts;
    }

    /** The pair looked at, as it is cut into tokens; empty before they are counted. */
    ObservableValue<Optional<PairView>> view() {
        return view;
    }

    /** What changes the pairs. */
    PairEditing editing() {
        return editing;
    }

    /** @param work told the place among the rows that is to be brought into view and selected */
    void onReveal(IntConsumer work) {
        reveal = work;
    }

    /** Shows all pairs again. */
    public void showAll() {
        filter.set("");
        focus.showAll();
    }

    /** Name of the corpus for a file of its pairs, and what writes them as they are now. */
    Consumer<Path> writer() {
        PairEdits.Rows now = editing.rows().orElseThrow();
        return file -> CorpusWriter.write(
                now.list().stream().map(CorpusFacts.Row::pair).toList(), file);
    }

    private void opened() {
        unfilterAnother();
        if (session.rowsProperty().get() == null) {
            showRows();
        }
    }

    private void unfilterAnother() {
        if (editing.original() != filtered) {
            filtered = editing.original();
            filter.set("");
        }
    }

    private void split(@Nullable CorpusRows split) {
        if (split == null || editing.begin(split)) {
            showRows();
        }
    }

    private void showRows() {
        Optional<PairEdits.Rows> all =
                editing.rows().filter(now -> session.rowsProperty().get() != null);
        if (all.isEmpty()) {
            filtering.drop();
            nothing.set(session.corpusProperty().get() == null ? Wording.NOTHING : Wording.of("corpus.listing"));
            rows.replace(new PairList.Prepared(List.of()));
            selected.set(null);
            return;
        }
        Predicate<CorpusFacts.Row> wanted = wanted();
        Comparator<CorpusFacts.Row> sorting = order.get();
        nothing.set(Wording.of("corpus.listing"));
        filtering.run(
                dropped -> new PairList.Prepared(
                        sorted(matching(all.get().list(), unless(dropped, wanted)), sorting, dropped)),
                this::arrived);
    }

    private void arrived(PairList.Prepared found) {
        CorpusFacts.Row before = selected.get();
        nothing.set(Wording.of("corpus.filter.none"));
        rows.replace(found);
        int place = before == null ? -1 : rows.place(before.number());
        select(place < 0 && !rows.isEmpty() ? 0 : place);
    }

    private void applied(PairEdits.Step step) {
        if (step.changes().size() > ListedPairs.FEW) {
            showRows();
        } else {
            select(listed.apply(step));
        }
    }

    private void select(int place) {
        selected.set(place < 0 ? null : rows.get(place));
        if (place >= 0) {
            reveal.accept(place);
        }
    }

    private void keepWhenLeft() {
        boolean here = session.stageProperty().get() == WorkStage.CORPUS
                && focus.partProperty().get() == CorpusPart.PAIRS;
        if (!here && editing.canUndoProperty().get()) {
            workbench.corpora().keepEdits();
        }
    }

    private Optional<PairView> look() {
        CorpusFacts facts = session.factsProperty().get();
        CorpusFacts.Row row = selected.get();
        return facts == null || row == null ? Optional.empty() : Optional.of(PairView.of(row, facts, gold.tokenizer()));
    }

    private Wording sayCounts() {
        boolean isCounting = selected.get() != null && session.factsProperty().get() == null;
        return isCounting
                ? Wording.of("corpus.counting")
                : view.get().map(PairView::counts).orElse(Wording.NOTHING);
    }

    private Wording saySubset() {
        return focus.subsetProperty()
                .get()
                .map(some -> Wording.of("corpus.subset", some.what(), some.size()))
                .orElse(Wording.NOTHING);
    }

    private Predicate<CorpusFacts.Row> wanted() {
        String text = filter.get().strip().toLowerCase(Locale.ROOT);
        Optional<PairSubset> some = focus.subsetProperty().get();
        return row -> some.map(subsetNow -> subsetNow.has(row)).orElse(true)
                && (contains(row.pair().source(), text) || contains(row.pair().target(), text));
    }

    private static List<CorpusFacts.Row> matching(List<CorpusFacts.Row> all, Predicate<CorpusFacts.Row> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static Predicate<CorpusFacts.Row> unless(BooleanSupplier dropped, Predicate<CorpusFacts.Row> wanted) {
        return row -> {
            requireWanted(dropped);
            return wanted.test(row);
        };
    }

    private static List<CorpusFacts.Row> sorted(
            List<CorpusFacts.Row> found, Comparator<CorpusFacts.Row> sorting, BooleanSupplier dropped) {
        if (sorting == AS_THEY_CAME) {
            return found;
        }
        Comparator<CorpusFacts.Row> unlessDropped = (one, other) -> {
            requireWanted(dropped);
            return sorting.compare(one, other);
        };
        return found.stream().sorted(unlessDropped).toList();
    }

    private static void requireWanted(BooleanSupplier dropped) {
        if (dropped.getAsBoolean()) {
            throw new CancellationException("another list is asked for");
        }
    }

    private static boolean contains(String text, String wanted) {
        return wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
