package org.attentionworkbench.app.corpus.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.FakeCorpora;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.PairSubset;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.CorpusViewModel;
import org.attentionworkbench.app.corpus.xray.XrayViewModel.State;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Finding;
import org.attentionworkbench.engine.corpus.xray.Watch;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.training.TrainingJob;
import org.attentionworkbench.figures.BarFigure;
import org.attentionworkbench.figures.FigureStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XrayViewModelTest {
    private static final LoadedCorpus SMALL = new LoadedCorpus(
            "small",
            new TrainingJob.Origin("small.tsv", Optional.empty()),
            List.of(
                    new Pair("a b", "x"), // 1
                    new Pair("a b", "x"), // 2
                    new Pair("a b c", "y z")), // 3
            Optional.of(List.of(
                    new Pair("a b", "x y"), // 4
                    new Pair("A, b c", "q")))); // 5

    @TempDir
    Path home;

    @Test
    void itIsMadeWhenItIsLookedAtAndNotBefore() {
        Queue<Runnable> work = new ArrayDeque<>();
        Workbench bench = Benches.with(new Background(work::add, work::add, work::add, Runnable::run), home);
        var model = new XrayViewModel(bench);
        assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
        open(bench);
        assertThat(model.stateProperty().get()).isEqualTo(State.BUSY);
        assertThat(work).isEmpty();
        lookAt(bench);
        assertThat(work).hasSize(1);
        assertThat(model.stateProperty().get()).isEqualTo(State.BUSY);
        work.remove().run();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.progressProperty().get()).isBetween(0.0, 1.0);
        bench.session().corpusFocus().partProperty().set(CorpusPart.PAIRS);
        lookAt(bench);
        assertThat(work).isEmpty();
    }

    @Test
    void otherChoicesMakeItAnewWhenTheStageIsShownAgain() {
        Workbench bench = Benches.direct(home);
        new CorpusViewModel(bench); // counts
        var model = new XrayViewModel(bench);
        bench.session().open(SMALL, FakeCorpora.PROPOSAL);
        lookAt(bench);
        assertThat(made(model).unknown(Side.SOURCE).unknown()).isEqualTo(1); // "A,"
        bench.session().show(WorkStage.MODEL);
        bench.session().textProperty().set(new TrainingJob.TextConfig("whitespace", 3, 100));
        assertThat(model.xrayProperty().get()).isNull();
        bench.session().show(WorkStage.CORPUS);
        assertThat(made(model).unknown(Side.SOURCE).unknown()).isEqualTo(2); // c, too
    }

    @Test
    void anOlderOneIsDropped() {
        Queue<Runnable> work = new ArrayDeque<>();
        Workbench bench = Benches.with(new Background(work::add, work::add, work::add, Runnable::run), home);
        var model = new XrayViewModel(bench);
        lookAt(bench);
        open(bench);
        bench.session().open(FakeCorpora.corpus("other", "other.tsv", 9), FakeCorpora.PROPOSAL);
        assertThat(model.stateProperty().get()).isEqualTo(State.BUSY);
        work.remove().run();
        assertThat(model.stateProperty().get()).isEqualTo(State.BUSY);
        assertThat(model.xrayProperty().get()).isNull();
    }

    @Test
    void aBarShowsItsPairs() {
        Workbench bench = Benches.direct(home);
        XrayViewModel model = small(bench);
        var lengths = new LengthBars(Side.SOURCE);
        model.show(lengths, 1); // bins begin at 1 token
        assertThat(numbers(bench)).containsExactly(1, 2, 4);
        assertThat(said(bench)).isEqualTo("Sources of 2 tokens");
        assertThat(bench.session().corpusFocus().partProperty().get()).isEqualTo(CorpusPart.PAIRS);
        model.show(new LengthBars(Side.TARGET), 0);
        assertThat(said(bench)).isEqualTo("Targets of 1 token");
        assertThat(numbers(bench)).containsExactly(1, 2, 5);
        model.show(new TokenRows(Side.SOURCE, false), 0);
        assertThat(said(bench)).isEqualTo("Training pairs with the source token “a”");
        assertThat(numbers(bench)).containsExactly(1, 2, 3);
        model.show(new TokenRows(Side.TARGET, true), 0);
        assertThat(said(bench)).isEqualTo("Held-out pairs with the unknown target token “q”");
        assertThat(numbers(bench)).containsExactly(5);
        model.show(new RarityBars(Side.SOURCE), 0);
        assertThat(said(bench)).isEqualTo("Training pairs with a source token that comes 1×");
        assertThat(numbers(bench)).containsExactly(3);
        model.showToken(Side.TARGET, "z");
        assertThat(numbers(bench)).containsExactly(3);
    }

    @Test
    void findingsShowTheirPairs() {
        Workbench bench = Benches.direct(home);
        XrayViewModel model = small(bench);
        model.show(Finding.Kind.DUPLICATE);
        assertThat(numbers(bench)).containsExactly(1, 2);
        model.show(Finding.Kind.LEAKED_SOURCE);
        assertThat(numbers(bench)).containsExactly(1, 2, 4);
        model.show(Finding.Kind.NEARLY_LEAKED);
        assertThat(numbers(bench)).containsExactly(3, 5);
        model.showUnknown(Side.SOURCE);
        assertThat(numbers(bench)).containsExactly(5);
    }

    @Test
    void everyBarHasAReadingAndAsManyPairsAsItSays() {
        Workbench bench = Benches.direct(home);
        DataXray xray = made(small(bench));
        for (Locale language : Texts.LANGUAGES) {
            var texts = new Texts(language);
            for (Side side : Side.values()) {
                for (Bars bars : List.of(new LengthBars(side), new RatioBars())) {
                    List<List<String>> table =
                            bars.figure(xray, texts, FigureStyle.DEFAULT).table();
                    for (int bar = 0; bar + 1 < table.size(); bar++) {
                        String count = table.get(bar + 1).get(1);
                        assertThat(bars.pairs(xray, bar, Watch.NOBODY)).hasSize(Integer.parseInt(count));
                        assertThat(texts.now(bars.reading(xray, bar))).contains(count);
                    }
                }
                for (Bars bars : List.of(new TokenRows(side, true), new TokenRows(side, false), new RarityBars(side))) {
                    BarFigure figure = bars.figure(xray, texts, FigureStyle.DEFAULT);
                    for (int bar = 0; bar < figure.bars(); bar++) {
                        assertThat(texts.now(bars.reading(xray, bar))).isNotBlank();
                        assertThat(texts.now(bars.what(xray, bar))).isNotBlank();
                    }
                }
            }
            for (Finding.Kind kind : Finding.Kind.values()) {
                assertThat(texts.has(XrayWords.finding(kind))).isTrue();
                assertThat(texts.has(XrayWords.finding(kind) + ".pairs")).isTrue();
            }
        }
    }

    @Test
    void theCurvesEndWhereTheCountsDo() {
        var curves = new TokenCurves(made(small(Benches.direct(home))), new Texts(Locale.ENGLISH), FigureStyle.DEFAULT);
        assertThat(curves.growth().table()).contains(List.of("Source", "7", "3"), List.of("Target", "4", "3"));
        assertThat(curves.zipf().table()).contains(List.of("Source", "1", "3"), List.of("Source", "3", "1"));
    }

    private static XrayViewModel small(Workbench bench) {
        var model = new XrayViewModel(bench);
        lookAt(bench);
        open(bench);
        return model;
    }

    private static void open(Workbench bench) {
        bench.session().open(SMALL, FakeCorpora.PROPOSAL);
        bench.session()
                .factsProperty()
                .set(CorpusFacts.of(SMALL, bench.session().textProperty().get(), 1));
    }

    private static void lookAt(Workbench bench) {
        bench.session().corpusFocus().partProperty().set(CorpusPart.XRAY);
    }

    private static DataXray made(XrayViewModel model) {
        return Objects.requireNonNull(model.xrayProperty().get());
    }

    private static List<Integer> numbers(Workbench bench) {
        PairSubset subset = bench.session().corpusFocus().subsetProperty().get().orElseThrow();
        CorpusFacts facts =
                Objects.requireNonNull(bench.session().factsProperty().get());
        List<Integer> numbers = new ArrayList<>();
        facts.rows().stream().filter(subset::has).forEach(row -> numbers.add(row.number()));
        assertThat(numbers).hasSize(subset.size());
        return numbers;
    }

    private static String said(Workbench bench) {
        return new Texts(Locale.ENGLISH)
                .now(bench.session()
                        .corpusFocus()
                        .subsetProperty()
                        .get()
                        .orElseThrow()
                        .what());
    }
}
