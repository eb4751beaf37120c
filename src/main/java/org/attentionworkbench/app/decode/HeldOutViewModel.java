package org.attentionworkbench.app.decode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.attentionworkbench.app.Activity;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The held-out pairs decoded by the newest model, the wrong ones first. They are decoded a few at a time, so that a typed
 * source does not wait for them.
 */
public final class HeldOutViewModel {
    /** More pairs than this are not decoded here; the command line evaluates them all. */
    public static final int MOST_PAIRS = 5000;

    private static final int PAIRS_AT_A_TIME = 64;
    private static final Logger log = LoggerFactory.getLogger(HeldOutViewModel.class);

    private final Session session;
    private final Background background;
    private final ObservableValue<@Nullable Decoder> decoder;
    private final ObservableList<Row> decoded = FXCollections.observableArrayList();
    private final FilteredList<Row> rows = new FilteredList<>(decoded);
    private final ObservableList<Row> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Wording> summary = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final Map<Answer, Double> shares = new EnumMap<>(Answer.class);
    private Wording limited = Wording.NOTHING;
    private volatile int current;
    private volatile @Nullable Decoder model;

    /** Which pairs are listed. */
    public enum Filter {
        ALL,
        WRONG
    }

    /**
     * A pair and what the model made of it.
     *
     * @param expected the target as the model would write it
     * @param right    whether the model produced exactly that
     */
    public record Row(Pair pair, String expected, Translation produced, boolean right) {}

    /** @param decoder the newest model; null before there is one */
    public HeldOutViewModel(Session session, Background background, ObservableValue<@Nullable Decoder> decoder) {
        this.session = session;
        this.background = background;
        this.decoder = decoder;
        filter.addListener((o, old, now) -> rows.setPredicate(row -> now == Filter.ALL || !row.right()));
        session.corpusProperty().addListener((o, old, now) -> forgetAll());
        session.runProperty().addListener((o, old, now) -> forgetAll());
        decoder.addListener((o, old, now) -> model = now);
        running.subscribe(decoding ->
                session.doing(Activity.EVALUATING).set(decoding ? Wording.of("status.evaluating") : Wording.NOTHING));
        model = decoder.getValue();
    }

    /** The pairs decoded so far that the filter lets through: the wrong ones first, each in the corpus' order. */
    public ObservableList<Row> rows() {
        return rowsShown;
    }

    /** Which pairs are listed. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Whether pairs are being decoded. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share of the pairs that is decoded, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How many were right so far, or why there is nothing to say. */
    public ReadOnlyObjectProperty<Wording> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Which tokens of what was expected and what was produced differ. */
    public TokenDiff difference(Row row) {
        Decoder now = decoder.getValue();
        return now == null
                ? TokenDiff.empty()
                : TokenDiff.of(
                        now.targetTokens(row.expected()),
                        now.targetTokens(row.produced().target()));
    }

    /**
     * Decodes the held-out pairs of the session's corpus, from the beginning. A newer model of the same run that comes
     * meanwhile decodes the rest: the one before is closed then.
     */
    public void evaluate() {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (decoder.getValue() == null || corpus == null) {
            return;
        }
        forget();
        int number = ++current;
        running.set(true);
        long seed = session.trainingConfigProperty().get().seed();
        background.decoding().execute(() -> {
            try {
                List<Pair> pairs = corpus.split(seed).heldOut();
                background.ui().execute(() -> limit(number, pairs.size()));
                next(number, pairs.subList(0, Math.min(MOST_PAIRS, pairs.size())), 0);
            } catch (RuntimeException | Error thrown) {
                background.ui().execute(() -> fail(number, thrown));
            }
        });
    }

    /** Decodes them anew if they are being decoded, or have been; what came out before is told beside the new result. */
    public void evaluateAgain() {
        if (running.get() || !decoded.isEmpty()) {
            evaluate();
        }
    }

    private void limit(int number, int pairs) {
        if (number == current && pairs > MOST_PAIRS) {
            limited = Wording.of("decode.heldOut.first", MOST_PAIRS, pairs);
        }
    }

    /** Keeps what is decoded and leaves the rest. */
    public void cancel() {
        current++;
        running.set(false);
    }

    private void next(int number, List<Pair> pairs, int from) {
        Decoder now = model;
        if (number != current || now == null) {
            return;
        }
        try {
            List<Pair> some = pairs.subList(from, Math.min(from + PAIRS_AT_A_TIME, pairs.size()));
            List<Translation> made =
                    now.translateAll(some.stream().map(Pair::source).toList());
            List<Row> finished = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                String expected = now.plainTarget(some.get(i).target());
                finished.add(new Row(
                        some.get(i),
                        expected,
                        made.get(i),
                        expected.equals(made.get(i).target())));
            }
            int until = from + some.size();
            background.ui().execute(() -> take(number, now.answer(), finished, until, pairs.size()));
            if (until < pairs.size()) {
                background.decoding().execute(() -> next(number, pairs, until));
            }
        } catch (RuntimeException | Error thrown) {
            background.ui().execute(() -> fail(number, thrown));
        }
    }

    private void take(int number, Answer answer, List<Row> finished, int until, int all) {
        if (number != current) {
            return;
        }
        int wrong = (int) decoded.stream().filter(row -> !row.right()).count();
        decoded.addAll(wrong, finished.stream().filter(row -> !row.right()).toList());
        decoded.addAll(finished.stream().filter(Row::right).toList());
        progress.set(all == 0 ? 1 : (double) until / all);
        running.set(until < all);
        summary.set(compared(answer, said()));
        if (until == all && all > 0) {
            shares.put(answer, share());
        }
    }

    private Wording said() {
        if (decoded.isEmpty()) {
            return Wording.of("decode.heldOut.none");
        }
        return Wording.of("decode.heldOut.summary", right(), decoded.size(), share(), limited);
    }

    private long right() {
        return decoded.stream().filter(Row::right).count();
    }

    private double share() {
        return (double) right() / decoded.size();
    }

    /** With what the same model got right with other answers to unknown words. */
    private Wording compared(Answer answer, Wording said) {
        Wording all = said;
        for (Map.Entry<Answer, Double> other : shares.entrySet()) {
            if (other.getKey() != answer) {
                Wording name = Wording.of("decode.answer." + other.getKey());
                all = Wording.of("decode.heldOut.compared", all, name, other.getValue());
            }
        }
        return all;
    }

    private void fail(int number, Throwable thrown) {
        if (number == current) {
            log.warn("decoding the held-out pairs failed", thrown);
            running.set(false);
            summary.set(FailureWording.of(thrown));
        }
    }

    private void forgetAll() {
        shares.clear();
        forget();
    }

    private void forget() {
        current++;
        running.set(false);
        decoded.clear();
        progress.set(0);
        summary.set(Wording.NOTHING);
        limited = Wording.NOTHING;
    }

    /** The row at a place, if there is one. */
    public Optional<Row> row(int index) {
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }
}
