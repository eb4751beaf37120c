package org.attentionworkbench.app.corpus.xray;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Batcher;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusFocus;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.FailureWording;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Finding;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.jspecify.annotations.Nullable;

/**
 * What the pairs are like as a whole. Made when its part of the Corpus stage is looked at, and made anew when the corpus or
 * the choices have changed by then.
 */
public final class XrayViewModel {
    private final Session session;
    private final CorpusFocus focus;
    private final Latest making;
    private final Latest finding;
    private final Batcher<Double> progressToWindow;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable DataXray> xray = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Wording> failure = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private @Nullable CorpusFacts madeOf;

    /** @param workbench whose corpus it is */
    public XrayViewModel(Workbench workbench) {
        Background background = workbench.background();
        session = workbench.session();
        focus = session.corpusFocus();
        making = new Latest(background.counting(), background.ui(), thrown -> {
            workbench.notices().failed(thrown);
            failed(thrown);
        });
        finding = new Latest(background.counting(), background.ui(), thrown -> {
            searching.set(false);
            workbench.notices().failed(thrown);
        });
        progressToWindow = new Batcher<>(background.ui(), shares -> progress.set(shares.get(shares.size() - 1)));
        session.factsProperty().subscribe(facts -> update());
        session.stageProperty().subscribe(stage -> update());
        focus.partProperty().subscribe(part -> update());
    }

    /** What there is to see. */
    public enum State {
        /** No corpus. */
        NOTHING,
        /** It is being made. */
        BUSY,
        /** The x-ray. */
        READY,
        /** Why there is none. */
        FAILED
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the pairs are like; null unless the state is READY. */
    public ReadOnlyObjectProperty<@Nullable DataXray> xrayProperty() {
        return xray.getReadOnlyProperty();
    }

    /** Why there is none. */
    public ReadOnlyObjectProperty<Wording> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The share that is made, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the pairs of a bar are being looked for. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Lists the pairs a bar stands for. */
    void show(Bars bars, int bar) {
        DataXray made = xray.get();
        if (made != null) {
            show(bars.what(made, bar), watch -> bars.pairs(made, bar, watch));
        }
    }

    /** Lists the training pairs with a token. */
    void showToken(Side side, String token) {
        DataXray made = xray.get();
        if (made != null) {
            show(
                    Wording.of("xray.pairs.token." + XrayWords.key(side), token),
                    watch -> made.trainingPairsWith(side, token, watch));
        }
    }

    /** Lists the held-out pairs with an unknown token on a side. */
    void showUnknown(Side side) {
        DataXray made = xray.get();
        if (made != null) {
            show(Wording.of("xray.pairs.withUnknown." + XrayWords.key(side)), watch -> made.withUnknown(side)
                    .pairs());
        }
    }

    /** Lists repetitions or leaks. */
    void show(Finding.Kind kind) {
        DataXray made = xray.get();
        if (made != null) {
            show(Wording.of(XrayWords.finding(kind) + ".pairs"), watch -> made.finding(kind)
                    .pairs());
        }
    }

    private void show(Wording what, Function<Watch, IntStream> pairs) {
        List<CorpusFacts.Row> rows = Objects.requireNonNull(madeOf).rows();
        searching.set(true);
        finding.run(
                dropped -> PairSubset.of(
                        what, pairs.apply(new Watch(share -> {}, dropped)).map(place -> rows.get(place)
                                .number())),
                found -> {
                    searching.set(false);
                    focus.show(found);
                });
    }

    private void update() {
        CorpusFacts facts = session.factsProperty().get();
        if (facts != madeOf) {
            making.drop();
            finding.drop();
            searching.set(false);
            madeOf = null;
            xray.set(null);
            state.set(session.corpusProperty().get() == null && facts == null ? State.NOTHING : State.BUSY);
        }
        if (facts != null && madeOf == null && isInFront()) {
            make(facts);
        }
    }

    private boolean isInFront() {
        return session.stageProperty().get() == WorkStage.CORPUS
                && focus.partProperty().get() == CorpusPart.XRAY;
    }

    private void make(CorpusFacts facts) {
        madeOf = facts;
        progress.set(0);
        making.run(
                dropped -> DataXray.of(facts.pairs(), facts.sides(), new Watch(progressToWindow::submit, dropped)),
                made -> {
                    xray.set(made);
                    state.set(State.READY);
                });
    }

    private void failed(Throwable thrown) {
        if (!(thrown instanceof CancellationException)) {
            failure.set(FailureWording.of(thrown));
            state.set(State.FAILED);
        }
    }
}
