package org.attentionworkbench.app.corpus.pairs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusFocus;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Workbench;

/** The list of pairs: which are shown, and in what order. */
public final class PairsViewModel {
    /** The order of the corpus. */
    static final Comparator<CorpusFacts.Row> AS_THEY_CAME = Comparator.comparingInt(CorpusFacts.Row::number);

    private final Session session;
    private final CorpusFocus focus;
    private final Latest filtering;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Comparator<CorpusFacts.Row>> order = new SimpleObjectProperty<>(AS_THEY_CAME);
    private final ObservableList<CorpusFacts.Row> rows = FXCollections.observableArrayList();

    /** @param workbench whose corpus it is */
    public PairsViewModel(Workbench workbench) {
        session = workbench.session();
        focus = session.corpusFocus();
        filtering = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        session.corpusProperty().subscribe(corpus -> filter.set(""));
        session.factsProperty().subscribe(facts -> showRows());
        filter.subscribe(wanted -> showRows());
        order.subscribe(wanted -> showRows());
        focus.subsetProperty().subscribe(wanted -> showRows());
    }

    /** Only pairs with this text in them are shown. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Of these pairs, and no others; empty if of all. */
    public ObservableValue<Optional<PairSubset>> subset() {
        return focus.subsetProperty();
    }

    /** The order of the pairs shown; a million of them are sorted in the background. */
    public ObjectProperty<Comparator<CorpusFacts.Row>> orderProperty() {
        return order;
    }

    /** The pairs shown. */
    public ObservableList<CorpusFacts.Row> rows() {
        return rows;
    }

    /** Shows all pairs again. */
    public void showAll() {
        filter.set("");
        focus.showAll();
    }

    private void showRows() {
        CorpusFacts facts = session.factsProperty().get();
        if (facts == null) {
            filtering.drop();
            rows.clear();
            return;
        }
        Predicate<CorpusFacts.Row> wanted = wanted();
        Comparator<CorpusFacts.Row> sorting = order.get();
        filtering.run(() -> sorted(matching(facts, wanted), sorting), rows::setAll);
    }

    private Predicate<CorpusFacts.Row> wanted() {
        String text = filter.get().strip().toLowerCase(Locale.ROOT);
        Optional<PairSubset> subset = focus.subsetProperty().get();
        return row -> subset.map(some -> some.has(row)).orElse(true)
                && (contains(row.pair().source(), text) || contains(row.pair().target(), text));
    }

    private static List<CorpusFacts.Row> matching(CorpusFacts facts, Predicate<CorpusFacts.Row> wanted) {
        return facts.rows().stream().filter(wanted).toList();
    }

    private static List<CorpusFacts.Row> sorted(List<CorpusFacts.Row> found, Comparator<CorpusFacts.Row> sorting) {
        return sorting == AS_THEY_CAME ? found : found.stream().sorted(sorting).toList();
    }

    private static boolean contains(String text, String wanted) {
        return wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
