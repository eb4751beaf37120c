package org.attentionworkbench.app.attention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Activity;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.ProbeHistory;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attention map: of what the Decode stage made last, of a source typed here, with or without a target, or of a probe
 * at any moment of training; and the cell of it that is looked at.
 */
public final class AttentionViewModel {
    private static final Logger log = LoggerFactory.getLogger(AttentionViewModel.class);

    private final Session session;
    private final Background background;
    private final ObservableValue<@Nullable Decoder> decoder;
    private final ProbeHistory history;
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final IntegerProperty probe = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<MapSubject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<HeadView> heads = new SimpleObjectProperty<>(HeadView.MEAN);
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Wording> failure = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final BooleanBinding decodable;
    private int newest;

    /** What there is to see. */
    public enum State {
        /** Nothing has been chosen. */
        EMPTY,
        /** A source is being decoded. */
        BUSY,
        /** A map. */
        READY,
        /** A translation by a model without attention. */
        WITHOUT,
        /** A failure, in words. */
        FAILED
    }

    /** @param decoder the newest model; null before there is one */
    public AttentionViewModel(Session session, Background background, ObservableValue<@Nullable Decoder> decoder) {
        this.session = session;
        this.background = background;
        this.decoder = decoder;
        this.history = session.probeHistory();
        decodable = Bindings.createBooleanBinding(
                () -> decoder.getValue() != null && !source.get().isBlank(), decoder, source);
        session.inspectedProperty().addListener((o, old, now) -> inspect(now));
        history.shownProperty().addListener((o, old, now) -> followProbe());
        probe.addListener((o, old, now) -> followProbe());
        heads.addListener((o, old, now) -> lookAgain());
        state.subscribe(now -> session.doing(Activity.ATTENDING)
                .set(now == State.BUSY ? Wording.of("status.decoding") : Wording.NOTHING));
        inspect(session.inspectedProperty().get());
    }

    /** The source to look at. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** The target to force; blank to let the model produce one. */
    public StringProperty targetProperty() {
        return target;
    }

    /** The probe looked at as training went on; -1 when it is another sentence. */
    public IntegerProperty probeProperty() {
        return probe;
    }

    /** The probes at the moments of training. */
    public ProbeHistory history() {
        return history;
    }

    /** The probe with the source that is shown, else the first. */
    public int nearestProbe() {
        List<Translation> probes =
                history.shownProperty().get().map(ProbeHistory.Moment::probes).orElse(List.of());
        for (int i = 0; i < probes.size(); i++) {
            if (probes.get(i).source().equals(source.get())) {
                return i;
            }
        }
        return 0;
    }

    /** Shows the first probe if nothing has been chosen yet and a run has probes. */
    public void begin() {
        if (state.get() == State.EMPTY && source.get().isEmpty()) {
            boolean probes = history.shownProperty()
                    .get()
                    .filter(moment -> !moment.probes().isEmpty())
                    .isPresent();
            probe.set(probes ? 0 : -1);
        }
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why there is nothing to see. */
    public ReadOnlyObjectProperty<Wording> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The cell looked at. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether there is a source and a model. */
    public BooleanBinding decodable() {
        return decodable;
    }

    /** What is shown, told when it changes. */
    ReadOnlyObjectProperty<Optional<MapSubject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The map shown: of several heads that of the one looked at, otherwise their mean. */
    public Optional<AttentionMap> map() {
        HeadView view = heads.get();
        return wholeMap().map(map -> view.isOne() ? map.heads().get(view.head()) : map);
    }

    /** The map with all its heads. */
    public Optional<AttentionMap> wholeMap() {
        return subject.get().flatMap(s -> s.translation().attention());
    }

    /** Which of several heads are looked at. */
    public ObjectProperty<HeadView> headsProperty() {
        return heads;
    }

    /** Alignment error rate of a map against the gold links, 0..1; nothing without links. */
    OptionalDouble errorRate(AttentionMap map) {
        List<Link> gold = subject.get().map(MapSubject::gold).orElse(List.of());
        return gold.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(GoldMatch.errorRate(map, gold));
    }

    /** Whether the pairs have a target for the source that is typed. */
    public Optional<String> expectedTarget() {
        return pair(source.get()).map(Pair::target);
    }

    /** Decodes the source, forcing the target if there is one; of several requests the last counts. */
    public void show() {
        Decoder model = decoder.getValue();
        if (model == null || !decodable.get()) {
            return;
        }
        String from = source.get();
        String to = target.get();
        int number = ++newest;
        probe.set(-1);
        state.set(State.BUSY);
        background.decoding().execute(() -> {
            try {
                Translation made = to.isBlank() ? model.translate(from) : model.force(from, to);
                background.ui().execute(() -> take(number, made));
            } catch (RuntimeException | Error thrown) {
                background.ui().execute(() -> fail(number, thrown));
            }
        });
    }

    /** Looks at a cell; outside the map, at none. */
    public void select(int row, int column) {
        reading.set(map().filter(map -> row >= 0
                        && row < map.targetTokens().size()
                        && column >= 0
                        && column < map.sourceTokens().size())
                .map(map -> Reading.of(map, row, column)));
    }

    /** Looks at another cell, that many rows and columns on; stays at the edges; begins in the first corner. */
    public void move(int rows, int columns) {
        map().ifPresent(map -> {
            int row = reading.get().map(r -> r.row() + rows).orElse(0);
            int column = reading.get().map(r -> r.column() + columns).orElse(0);
            select(
                    Math.max(0, Math.min(map.targetTokens().size() - 1, row)),
                    Math.max(0, Math.min(map.sourceTokens().size() - 1, column)));
        });
    }

    /** The map as text with tabs; nothing without a map. */
    public String asText() {
        return map().map(map -> heads.get().isAll() ? MapText.ofHeads(map) : MapText.of(map))
                .orElse("");
    }

    /** A name for an exported file, without extension. */
    public String fileName() {
        String words = subject.get().map(s -> s.translation().source()).orElse("");
        String plain = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = plain.offsetByCodePoints(0, Math.min(40, plain.codePointCount(0, plain.length())));
        String name = plain.isEmpty() ? "attention" : "attention-" + plain.substring(0, end);
        return name + heads.get().suffix();
    }

    private void take(int number, Translation made) {
        if (number == newest) {
            session.inspectedProperty().set(made);
            present(made, OptionalLong.empty());
        }
    }

    private void fail(int number, Throwable thrown) {
        if (number == newest) {
            log.warn("no attention map", thrown);
            failure.set(FailureWording.of(thrown));
            state.set(State.FAILED);
        }
    }

    private void inspect(@Nullable Translation made) {
        if (made != null
                && !subject.get().map(s -> s.translation().equals(made)).orElse(false)) {
            newest++;
            probe.set(-1);
            if (!source.get().equals(made.source())) {
                source.set(made.source());
                target.set("");
            }
            present(made, OptionalLong.empty());
        }
    }

    private void followProbe() {
        int index = probe.get();
        history.shownProperty()
                .get()
                .filter(moment -> index >= 0 && index < moment.probes().size())
                .ifPresent(moment -> {
                    Translation then = moment.probes().get(index);
                    source.set(then.source());
                    target.set("");
                    present(then, OptionalLong.of(moment.step()));
                });
    }

    private void present(Translation made, OptionalLong step) {
        List<Link> gold = made.attention().isPresent() ? gold(made) : List.of();
        int count = made.attention().map(map -> map.heads().size()).orElse(0);
        Optional<Reading> before = reading.get();
        if (!heads.get().isAmong(count)) {
            heads.set(HeadView.MEAN);
        }
        subject.set(Optional.of(new MapSubject(made, step, gold)));
        failure.set(Wording.NOTHING);
        state.set(made.attention().isPresent() ? State.READY : State.WITHOUT);
        reading.set(Optional.empty());
        before.ifPresent(r -> select(r.row(), r.column()));
    }

    /**
     * Looks closely at one head, from 0, or, at a negative number, at all of them again.
     *
     * @return whether there is such a head, and it was not looked at already
     */
    public boolean lookAt(int head) {
        int count = wholeMap().map(map -> map.heads().size()).orElse(0);
        HeadView wanted = head < 0 ? HeadView.ALL : HeadView.of(head);
        boolean changes = count > 0 && wanted.isAmong(count) && !heads.get().equals(wanted);
        if (changes) {
            heads.set(wanted);
        }
        return changes;
    }

    /** The same cell in another head. */
    private void lookAgain() {
        reading.get().ifPresent(r -> select(r.row(), r.column()));
    }

    /** The links of the pair with this source, if its target is the one shown: links count tokens. */
    private List<Link> gold(Translation made) {
        Decoder model = decoder.getValue();
        if (model == null) {
            return List.of();
        }
        return pair(made.source())
                .filter(pair -> !pair.gold().isEmpty())
                .filter(pair -> Objects.equals(model.plainTarget(pair.target()), made.target()))
                .map(Pair::gold)
                .orElse(List.of());
    }

    private Optional<Pair> pair(String text) {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (corpus == null || text.isBlank()) {
            return Optional.empty();
        }
        return Stream.concat(corpus.heldOut().stream().flatMap(List::stream), corpus.pairs().stream())
                .filter(pair -> pair.source().equals(text))
                .findFirst();
    }
}
