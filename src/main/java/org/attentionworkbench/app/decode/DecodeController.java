package org.attentionworkbench.app.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Decoder.SourceToken;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.decode.HeldOutViewModel.Filter;
import org.attentionworkbench.app.decode.HeldOutViewModel.Row;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translation;

/** Binds the Decode stage. */
public final class DecodeController implements StageController {
    private static final Duration BETWEEN_TOKENS = Duration.millis(110);
    private static final int EXAMPLES = 8;

    @FXML
    private AnswerSwitch answerSwitch;

    @FXML
    private TextField source;

    @FXML
    private MenuButton examples;

    @FXML
    private Button decodeButton;

    @FXML
    private Label hint;

    @FXML
    private Label failure;

    @FXML
    private FlowPane sourceChips;

    @FXML
    private Label weightsHint;

    @FXML
    private Label probability;

    @FXML
    private Button inspect;

    @FXML
    private Label target;

    @FXML
    private Label expected;

    @FXML
    private FlowPane targetChips;

    @FXML
    private Label alternativesTitle;

    @FXML
    private GridPane alternatives;

    @FXML
    private ToggleGroup filters;

    @FXML
    private ToggleButton filterWrong;

    @FXML
    private Button evaluate;

    @FXML
    private Button cancelEvaluation;

    @FXML
    private ProgressBar evaluation;

    @FXML
    private Label summary;

    @FXML
    private ListView<Row> pairs;

    private final Workbench workbench;
    private final Texts texts;
    private final DecodeViewModel model;
    private final HeldOutViewModel heldOut;
    private final AnswerViewModel answers;
    private final Timeline reveal = new Timeline();
    private final List<TokenChip> sources = new ArrayList<>();
    private final List<TokenChip> targets = new ArrayList<>();

    /** @param workbench what the stage works on */
    public DecodeController(Workbench workbench) {
        this.workbench = workbench;
        texts = workbench.texts();
        answers = new AnswerViewModel(workbench.session(), Decoder.newest(workbench.session()));
        var decoder = answers.decoderProperty();
        model = new DecodeViewModel(workbench.session(), workbench.background(), decoder);
        heldOut = new HeldOutViewModel(workbench.session(), workbench.background(), decoder);
    }

    @FXML
    private void initialize() {
        answerSwitch.edit(answers, this::decodeAgain, texts);
        bindSource();
        bindTokens();
        bindHeldOut();
        reveal.getKeyFrames().setAll(new KeyFrame(BETWEEN_TOKENS, tick -> revealNext()));
        reveal.setCycleCount(Timeline.INDEFINITE);
    }

    private void bindSource() {
        source.textProperty().bindBidirectional(model.sourceProperty());
        decodeButton.disableProperty().bind(model.decodable().not());
        hint.textProperty().bind(texts.get(model.hintProperty()));
        Shown.when(model.hintProperty().isNotEqualTo(Wording.NOTHING), hint);
        failure.textProperty().bind(texts.get(model.failureProperty()));
        Shown.when(model.failureProperty().isNotEqualTo(Wording.NOTHING), failure);
        examples.setOnShowing(showing -> fillExamples());
        workbench.session().corpusProperty().subscribe(this::fillExamples);
    }

    private void bindTokens() {
        model.sourceTokens().addListener((javafx.beans.Observable list) -> drawSource());
        model.translationProperty().addListener((o, old, now) -> drawTranslation());
        model.revealedProperty().addListener((o, old, now) -> drawTargets());
        model.selectedProperty().addListener((o, old, now) -> drawSelection());
        texts.localeProperty().addListener((o, old, now) -> drawTranslation());
        targetChips.addEventHandler(KeyEvent.KEY_PRESSED, this::moveByKey);
        Shown.when(target.textProperty().isNotEmpty(), target);
        expected.textProperty()
                .bind(texts.get(model.expectedProperty()
                        .map(text -> text.isEmpty() ? Wording.NOTHING : Wording.of("decode.expected", text))));
        Shown.when(expected.textProperty().isNotEmpty(), expected);
        drawTranslation();
    }

    private void bindHeldOut() {
        pairs.setItems(heldOut.rows());
        pairs.setCellFactory(list -> new PairCell(texts, heldOut::difference));
        texts.localeProperty().addListener((o, old, now) -> pairs.refresh());
        pairs.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> {
            if (now != null) {
                model.choose(now.pair().source(), now.expected());
            }
        });
        filters.selectedToggleProperty().addListener((o, old, now) -> {
            if (now == null) {
                filters.selectToggle(old);
            } else {
                heldOut.filterProperty().set(now == filterWrong ? Filter.WRONG : Filter.ALL);
            }
        });
        Shown.when(heldOut.runningProperty(), cancelEvaluation, evaluation);
        Shown.when(heldOut.runningProperty().not(), evaluate);
        evaluation.progressProperty().bind(heldOut.progressProperty());
        summary.textProperty().bind(texts.get(heldOut.summaryProperty()));
        Shown.when(heldOut.summaryProperty().isNotEqualTo(Wording.NOTHING), summary);
    }

    private void fillExamples() {
        examples.getItems().clear();
        workbench.session().probes().forEach(probe -> addExample(probe, ""));
        LoadedCorpus corpus = workbench.session().corpusProperty().get();
        if (corpus != null) {
            List<Pair> from = corpus.heldOut().orElse(corpus.pairs());
            for (int i = 0; i < Math.min(EXAMPLES, from.size()); i++) {
                Pair pair = from.get((int) ((long) i * from.size() / EXAMPLES % from.size()));
                addExample(pair.source(), pair.target());
            }
        }
        examples.setDisable(examples.getItems().isEmpty());
    }

    private void addExample(String text, String wanted) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> model.choose(text, wanted));
        examples.getItems().add(item);
    }

    private void drawSource() {
        sources.clear();
        for (SourceToken token : model.sourceTokens()) {
            var chip = new TokenChip(token.text());
            if (token.unknown()) {
                chip.setUnknown(texts.now("decode.unknown.token", token.text()));
            }
            sources.add(chip);
        }
        sourceChips.getChildren().setAll(sources);
        drawWeights();
    }

    private void drawTranslation() {
        Optional<Translation> made = model.translationProperty().get();
        boolean attended = made.flatMap(Translation::attention).isPresent();
        inspect.setDisable(!attended);
        inspect.setVisible(attended);
        inspect.setManaged(attended);
        probability.setText(made.map(t -> texts.now("decode.logProbability", hundredths(t.logProbability())))
                .orElse(""));
        targets.clear();
        targetChips.getChildren().clear();
        drawTargets();
        drawSelection();
        if (made.isPresent() && model.revealedProperty().get() == 0) {
            reveal.playFromStart();
        }
    }

    private void revealNext() {
        boolean more = model.revealNext();
        model.select(more ? model.revealedProperty().get() - 1 : 0);
        if (!more) {
            reveal.stop();
        }
    }

    /** Adds the chips that are missing; those that are there stay. */
    /** So that what rounds to nothing is not written as "-0.00". */
    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private void drawTargets() {
        Optional<Translation> made = model.translationProperty().get();
        int shown = model.revealedProperty().get();
        boolean whole = made.map(t -> shown == t.steps().size()).orElse(false);
        target.setText(made.filter(t -> whole).map(Translation::target).orElse(""));
        if (shown < targets.size()) {
            targets.clear();
            targetChips.getChildren().clear();
        }
        made.ifPresent(t -> t.steps().stream().limit(shown).skip(targets.size()).forEach(this::addTarget));
    }

    private void addTarget(Translation.Step step) {
        var chip = new TokenChip(step.shown());
        step.replacement().ifPresent(r -> chip.setReplaced(texts.now("decode.replaced", step.token(), from(r))));
        double share = Math.exp(step.logProbability());
        chip.getStyleClass().add("target-chip");
        chip.setNumber(texts.now("decode.percent.short", share), 0);
        int index = targets.size();
        chip.setOnMousePressed(pressed -> {
            model.select(index);
            targetChips.requestFocus();
        });
        targets.add(chip);
        targetChips.getChildren().add(chip);
    }

    private String from(Translation.Replacement replacement) {
        return model.translationProperty()
                .get()
                .map(made -> made.sourceTokens().get(replacement.source()))
                .orElse("");
    }

    private void drawSelection() {
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).setSelected(i == model.selectedProperty().get());
        }
        Optional<Translation.Step> step = model.selectedStep();
        alternativesTitle.setText(texts.now(model.alternativesTitle()));
        Alternatives.show(
                alternatives,
                step.map(Translation.Step::alternatives).orElse(List.of()),
                step.map(Translation.Step::token).orElse(""),
                texts);
        weightsHint.setText(step.filter(s -> model.weight(0).isPresent())
                .map(s -> texts.now("decode.weights", s.shown()))
                .orElseGet(() -> sources.isEmpty() ? texts.now("decode.begin") : ""));
        drawWeights();
    }

    private void drawWeights() {
        for (int i = 0; i < sources.size(); i++) {
            TokenChip chip = sources.get(i);
            model.weight(i)
                    .ifPresentOrElse(
                            weight -> chip.setNumber(texts.now("decode.weight", weight), weight),
                            () -> chip.setNumber("", 0));
        }
    }

    private void moveByKey(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case HOME -> model.move(Integer.MIN_VALUE / 2);
            case END -> model.move(Integer.MAX_VALUE / 2);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @FXML
    private void decode() {
        model.decode();
    }

    @FXML
    private void inspect() {
        model.inspect();
    }

    private void decodeAgain() {
        model.decodeAgain();
        heldOut.evaluateAgain();
    }

    @FXML
    private void evaluate() {
        heldOut.evaluate();
    }

    @FXML
    private void cancel() {
        heldOut.cancel();
    }

    @Override
    public void mainAction() {
        model.decode();
    }

    @Override
    public void shown() {
        source.requestFocus();
    }
}
