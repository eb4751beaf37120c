package org.attentionworkbench.app.corpus.xray;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.xray.XrayViewModel.State;
import org.attentionworkbench.engine.corpus.xray.DataXray;
import org.attentionworkbench.engine.corpus.xray.Finding;
import org.attentionworkbench.engine.corpus.xray.TokenCount;
import org.attentionworkbench.engine.corpus.xray.UnknownTokens;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.figures.FigureExport;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.TableFigure;
import org.jspecify.annotations.Nullable;

/** Binds what the pairs are like as a whole. */
public final class XrayController {
    private static final double SMALL_TYPE = 0.85;
    private static final Duration BETWEEN_CARDS = Duration.ofMillis(50);

    @FXML
    private Node cards;

    @FXML
    private VBox busy;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label fault;

    @FXML
    private Label searching;

    @FXML
    private FigureCard sourceLengths;

    @FXML
    private FigureCard targetLengths;

    @FXML
    private FigureCard ratio;

    @FXML
    private VBox findingsPanel;

    @FXML
    private VBox findings;

    @FXML
    private FigureCard sourceUnknown;

    @FXML
    private FigureCard targetUnknown;

    @FXML
    private FigureCard growth;

    @FXML
    private FigureCard zipf;

    @FXML
    private FigureCard sourceFrequent;

    @FXML
    private FigureCard targetFrequent;

    @FXML
    private FigureCard sourceRare;

    @FXML
    private FigureCard targetRare;

    private final Workbench workbench;
    private final Texts texts;
    private final XrayViewModel model;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Shows a card now and then: all at once, or with every picture, would hold the window up. */
    private final AnimationTimer oneByOne = new AnimationTimer() {
        private long before;

        @Override
        public void handle(long now) {
            if (now - before < BETWEEN_CARDS.toNanos()) {
                return;
            }
            before = now;
            @Nullable Runnable next = waiting.poll();
            if (next == null) {
                stop();
            } else {
                next.run();
            }
        }
    };

    /** @param workbench whose corpus is shown */
    public XrayController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new XrayViewModel(workbench);
    }

    @FXML
    private void initialize() {
        Shown.when(model.stateProperty().map(state -> state == State.READY), cards);
        Shown.when(model.stateProperty().map(state -> state == State.BUSY), busy);
        Shown.when(model.stateProperty().map(state -> state == State.FAILED), fault);
        Shown.when(model.searchingProperty(), searching);
        progress.progressProperty().bind(model.progressProperty());
        fault.textProperty().bind(texts.get(model.failureProperty()));
        allCards().forEach(card -> {
            card.export().accessibleTextProperty().bind(texts.get("attention.export"));
            card.export().setOnAction(event -> export(card));
        });
        InvalidationListener changed = property -> show(model.xrayProperty().get());
        model.xrayProperty().addListener(changed);
        texts.localeProperty().addListener(changed);
        workbench.preferences().figureStyle().addListener(changed);
        show(model.xrayProperty().get());
    }

    private List<FigureCard> allCards() {
        return List.of(
                sourceLengths,
                targetLengths,
                ratio,
                sourceUnknown,
                targetUnknown,
                growth,
                zipf,
                sourceFrequent,
                targetFrequent,
                sourceRare,
                targetRare);
    }

    private void show(@Nullable DataXray xray) {
        waiting.clear();
        if (xray == null) {
            allCards().forEach(card -> card.show(null));
            allPanels().forEach(panel -> panel.setVisible(false));
            return;
        }
        FigureStyle chosen = workbench.preferences().figureStyle().getValue();
        FigureStyle style = chosen.withFontSize(chosen.fontSize() * SMALL_TYPE);
        var curves = new TokenCurves(xray, texts, style);
        Map<Node, Runnable> contents = new HashMap<>();
        bars().forEach((card, bars) -> contents.put(card, () -> show(card, bars, xray, style)));
        words(xray).forEach((card, words) -> contents.merge(card, words, XrayController::inTurn));
        contents.put(findingsPanel, () -> showFindings(xray));
        contents.put(growth, () -> growth.show(curves.growth()));
        contents.put(zipf, () -> zipf.show(curves.zipf()));
        for (Node panel : allPanels()) {
            waiting.add(() -> {
                Objects.requireNonNull(contents.get(panel)).run();
                panel.setVisible(true);
            });
        }
        oneByOne.start();
    }

    /** From top to bottom. */
    private List<Node> allPanels() {
        List<Node> panels = new ArrayList<>(allCards());
        panels.add(panels.indexOf(ratio) + 1, findingsPanel);
        return panels;
    }

    private void show(FigureCard card, Bars bars, DataXray xray, FigureStyle style) {
        card.show(
                bars.figure(xray, texts, style),
                bar -> bar < 0 ? texts.now("xray.hint") : texts.now(bars.reading(xray, bar)),
                bar -> model.show(bars, bar));
    }

    private static Runnable inTurn(Runnable one, Runnable other) {
        return () -> {
            one.run();
            other.run();
        };
    }

    /** What stands above the figures of some cards. */
    private Map<FigureCard, Runnable> words(DataXray xray) {
        return Map.of(
                sourceUnknown, () -> showUnknown(sourceUnknown, xray, Side.SOURCE),
                targetUnknown, () -> showUnknown(targetUnknown, xray, Side.TARGET),
                sourceRare, () -> showRarest(sourceRare, xray, Side.SOURCE),
                targetRare, () -> showRarest(targetRare, xray, Side.TARGET));
    }

    private Map<FigureCard, Bars> bars() {
        Map<FigureCard, Bars> bars = new HashMap<>();
        bars.put(sourceLengths, new LengthBars(Side.SOURCE));
        bars.put(targetLengths, new LengthBars(Side.TARGET));
        bars.put(ratio, new RatioBars());
        bars.put(sourceUnknown, new TokenRows(Side.SOURCE, true));
        bars.put(targetUnknown, new TokenRows(Side.TARGET, true));
        bars.put(sourceFrequent, new TokenRows(Side.SOURCE, false));
        bars.put(targetFrequent, new TokenRows(Side.TARGET, false));
        bars.put(sourceRare, new RarityBars(Side.SOURCE));
        bars.put(targetRare, new RarityBars(Side.TARGET));
        return bars;
    }

    private void showFindings(DataXray xray) {
        findings.getChildren().clear();
        for (Finding.Kind kind : Finding.Kind.values()) {
            int count = xray.finding(kind).count();
            boolean leak = kind != Finding.Kind.DUPLICATE && kind != Finding.Kind.SEVERAL_TARGETS;
            int all = leak ? xray.heldOutSize() : xray.size();
            var what = new Label(texts.now(XrayWords.finding(kind)));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            Hyperlink link = link(texts.now("xray.share", count, share(count, all)), () -> model.show(kind));
            link.setDisable(count == 0);
            var line = new HBox(what, link);
            line.getStyleClass().add("xray-finding");
            findings.getChildren().add(line);
        }
    }

    private static double share(int count, int all) {
        return all == 0 ? 0 : (double) count / all;
    }

    private void showUnknown(FigureCard card, DataXray xray, Side side) {
        UnknownTokens unknown = xray.unknown(side);
        int pairs = xray.withUnknown(side).count();
        var rates = new Label(texts.now(
                "xray.unknown.rates",
                unknown.unknown(),
                unknown.tokens(),
                unknown.rate(),
                unknown.distinctUnknown(),
                unknown.distinct(),
                unknown.distinctRate()));
        rates.setWrapText(true);
        rates.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink link = link(
                texts.now("xray.unknown.pairs", pairs, share(pairs, xray.heldOutSize())),
                () -> model.showUnknown(side));
        link.setDisable(pairs == 0);
        card.extras().getChildren().setAll(rates, link);
    }

    private void showRarest(FigureCard card, DataXray xray, Side side) {
        var tokens = new FlowPane();
        tokens.getStyleClass().add("xray-tokens");
        for (TokenCount one : xray.tokens(side).rarest(DataXray.LISTED)) {
            tokens.getChildren()
                    .add(link(
                            texts.now("xray.rare.token", one.token(), one.count()),
                            () -> model.showToken(side, one.token())));
        }
        card.extras().getChildren().setAll(tokens);
    }

    private static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private void export(FigureCard card) {
        TableFigure figure = card.figure();
        if (figure != null) {
            new ExportDialog(workbench)
                    .export(
                            card.getScene().getWindow(),
                            card.getName(),
                            List.of("png", "svg", "pdf", "csv"),
                            file -> write(figure, file));
        }
    }

    private static void write(TableFigure figure, Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            FigureExport.writeCsv(figure, file);
        } else {
            FigureExport.write(figure, file);
        }
    }
}
