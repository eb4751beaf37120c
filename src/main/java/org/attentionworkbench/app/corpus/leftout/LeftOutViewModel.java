package org.attentionworkbench.app.corpus.leftout;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.LeftOut;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.jspecify.annotations.Nullable;

/** What the import of the present corpus left out, rule by rule; a rule that is switched imports it again. */
public final class LeftOutViewModel {
    private final Corpora corpora;
    private final ReadOnlyObjectProperty<@Nullable LoadedCorpus> corpus;
    private final ReadOnlyObjectWrapper<Rules> rules = new ReadOnlyObjectWrapper<>(Rules.DEFAULT);
    private final ReadOnlyObjectWrapper<List<RuleRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Reason> chosen = new SimpleObjectProperty<>(Reason.EMPTY_SOURCE);

    private final ObjectBinding<List<RuleRow.Line>> lines =
            Bindings.createObjectBinding(this::linesOfChosen, rows, chosen);

    /** @param workbench whose corpus it is */
    public LeftOutViewModel(Workbench workbench) {
        corpora = workbench.corpora();
        corpus = workbench.session().corpusProperty();
        corpus.subscribe(this::changed);
        corpora.refreshingProperty().subscribe(refreshing -> {
            if (!refreshing) {
                showRules();
            }
        });
    }

    /** Whether the pairs were imported, so that something could be left out. */
    public ObservableValue<Boolean> imported() {
        return corpus.map(present -> !present.leftOut().isEmpty()).orElse(false);
    }

    /** The rules the corpus was imported with, or is being imported with. */
    public ReadOnlyObjectProperty<Rules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** What each rule came to. */
    ReadOnlyObjectProperty<List<RuleRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The reason whose lines are shown. */
    public ObjectProperty<Reason> chosenProperty() {
        return chosen;
    }

    /** The first lines that reason was found in. */
    ObservableValue<List<RuleRow.Line>> lines() {
        return lines;
    }

    private List<RuleRow.Line> linesOfChosen() {
        return rows.get().stream()
                .filter(row -> row.reason() == chosen.get())
                .findFirst()
                .map(RuleRow::lines)
                .orElse(List.of());
    }

    /** Whether there is more than one part, so that a line needs its part's name. */
    public ObservableValue<Boolean> hasParts() {
        return corpus.map(present -> present.leftOut().size() > 1).orElse(false);
    }

    /** How much was left out of how much. */
    public ObservableValue<Wording> summary() {
        return corpus.map(LeftOutViewModel::summary).orElse(Wording.NOTHING);
    }

    /** Whether the corpus is being imported again. */
    public ReadOnlyBooleanProperty refreshing() {
        return corpora.refreshingProperty();
    }

    /** Share that is read; negative when it is not known. */
    public ReadOnlyDoubleProperty progress() {
        return corpora.progressProperty();
    }

    /** Imports the corpus again with other rules; of rules changed one after the other none is forgotten. */
    public void change(UnaryOperator<Rules> choice) {
        rules.set(choice.apply(rules.get()));
        corpora.refresh(rules.get());
    }

    /** Gives up importing again; rules and pairs are as they were. */
    public void cancel() {
        corpora.cancel();
    }

    private void changed(@Nullable LoadedCorpus present) {
        showRules();
        rows.set(present == null || present.leftOut().isEmpty() ? List.of() : RuleRow.of(present.leftOut()));
        boolean there = rows.get().stream()
                .anyMatch(row -> row.reason() == chosen.get() && !row.lines().isEmpty());
        if (!there) {
            Optional<RuleRow> first = rows.get().stream()
                    .filter(row -> row.out() > 0)
                    .findFirst()
                    .or(() -> rows.get().stream().findFirst());
            first.ifPresent(row -> chosen.set(row.reason()));
        }
    }

    private void showRules() {
        LoadedCorpus present = corpus.get();
        if (present != null && !present.leftOut().isEmpty()) {
            rules.set(ImportOrigin.rules(present.origin().pairs()));
        }
    }

    private static Wording summary(LoadedCorpus present) {
        long lines = present.leftOut().stream().mapToLong(LeftOut::lines).sum();
        return Wording.of("leftOut.summary", present.skippedCount(), lines);
    }
}
