package org.attentionworkbench.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attentionworkbench.app.Assembly;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Views;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.figures.ModelDiagram;

/** Binds the Model stage. */
public final class ModelController implements StageController {
    @FXML
    private Button reset;

    @FXML
    private ChoiceInput cell;

    @FXML
    private ChoiceInput layers;

    @FXML
    private ChoiceInput bidirectional;

    @FXML
    private ChoiceInput attention;

    @FXML
    private NumberInput heads;

    @FXML
    private ChoiceInput timing;

    @FXML
    private NumberInput embedding;

    @FXML
    private NumberInput hidden;

    @FXML
    private NumberInput epochs;

    @FXML
    private NumberInput batch;

    @FXML
    private NumberInput learningRate;

    @FXML
    private ChoiceInput window;

    @FXML
    private NumberInput halfWidth;

    @FXML
    private ChoiceInput attentional;

    @FXML
    private ChoiceInput feeding;

    @FXML
    private ChoiceInput tied;

    @FXML
    private ChoiceInput optimizer;

    @FXML
    private NamedInput schedule;

    @FXML
    private NamedInput sampling;

    @FXML
    private NumberInput accumulation;

    @FXML
    private NumberInput clip;

    @FXML
    private NumberInput weightDecay;

    @FXML
    private NumberInput inputDropout;

    @FXML
    private NumberInput layerDropout;

    @FXML
    private NumberInput recurrentDropout;

    @FXML
    private NumberInput labelSmoothing;

    @FXML
    private NumberInput seed;

    @FXML
    private NumberInput threads;

    @FXML
    private TitledPane textChoices;

    @FXML
    private Label goldNote;

    @FXML
    private VBox pictures;

    @FXML
    private HBox pictureHeader;

    @FXML
    private ToggleGroup pages;

    @FXML
    private ToggleButton networkPage;

    @FXML
    private ToggleButton tokensPage;

    @FXML
    private FigureCanvas diagram;

    @FXML
    private Label parameters;

    private static final int PARTS_WITHOUT_TOKENS = 3;

    private final Workbench workbench;
    private final Texts texts;
    private final ModelViewModel model;

    /** @param workbench whose choices are shown */
    public ModelController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new ModelViewModel(workbench, Network::parameterCount);
    }

    @FXML
    private void initialize() {
        bindNetwork();
        bindTraining();
        bindText();
        bindPages();
        parameters.textProperty().bind(texts.get(model.parametersProperty()));
        reset.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.asProposed().getValue(), model.asProposed()));
        var style = workbench.preferences().figureStyle();
        diagram.figureProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new ModelDiagram(
                                model.spec().get(),
                                model.pretrained().get(),
                                labels(model.spec().get()),
                                style.get()),
                        model.spec(),
                        model.pretrained(),
                        style,
                        texts.localeProperty()));
    }

    private void bindNetwork() {
        NetworkForm network = model.network();
        cell.edit(network.cell(), c -> "model.cell." + c, texts);
        layers.edit(network.layers(), n -> "model.layers." + n, texts);
        bidirectional.edit(network.bidirectional(), on -> "model.bidirectional." + on, texts);
        attention.edit(network.attention(), a -> "model.attention." + a, texts);
        timing.edit(network.timing(), t -> "model.timing." + t, texts);
        window.edit(network.window(), w -> "model.window." + w, texts);
        attentional.edit(network.attentional(), on -> "model.attentional." + on, texts);
        feeding.edit(network.feeding(), on -> "model.feeding." + on, texts);
        tied.edit(network.tied(), on -> "model.tied." + on, texts);
        embedding.edit(network.embedding(), texts);
        var vectors = model.embeddings().sizeReasonProperty();
        embedding.disableProperty().bind(vectors.isNotEqualTo(Wording.NOTHING));
        embedding
                .hintProperty()
                .bind(texts.get(vectors.map(
                        reason -> reason.equals(Wording.NOTHING) ? Wording.of("model.embedding.why") : reason)));
        hidden.edit(network.hidden(), texts);
        heads.edit(network.heads(), texts);
        halfWidth.edit(network.halfWidth(), texts);
        showOnly(heads, network.attention().chosenProperty().isEqualTo(ModelSpec.Attention.MULTI_HEAD));
        showOnly(halfWidth, network.window().chosenProperty().isNotEqualTo(ModelSpec.Window.GLOBAL));
        layerDropout.disableProperty().bind(network.layers().chosenProperty().isEqualTo(1));
    }

    private void bindTraining() {
        TrainingForm training = model.training();
        epochs.edit(training.epochs(), texts);
        batch.edit(training.batch(), texts);
        learningRate.edit(training.learningRate(), texts);
        optimizer.edit(training.optimizer(), o -> "model.optimizer." + o, texts);
        schedule.edit(training.schedule(), "model.schedule", texts);
        sampling.edit(training.sampling(), "model.sampling", texts);
        accumulation.edit(training.accumulation(), texts);
        clip.edit(training.clip(), texts);
        weightDecay.edit(training.weightDecay(), texts);
        inputDropout.edit(training.inputDropout(), texts);
        layerDropout.edit(training.layerDropout(), texts);
        recurrentDropout.edit(training.recurrentDropout(), texts);
        labelSmoothing.edit(training.labelSmoothing(), texts);
        BooleanBinding copying = model.network().unknown().chosenProperty().isEqualTo(Answer.COPY);
        labelSmoothing.disableProperty().bind(copying);
        labelSmoothing
                .hintProperty()
                .bind(texts.get(
                        copying.map(on -> Wording.of(on ? "refused.labelSmoothing" : "model.labelSmoothing.why"))));
        seed.edit(training.seed(), texts);
        threads.edit(training.threads(), texts);
    }

    private void bindText() {
        textChoices.expandedProperty().subscribe(this::addTextChoices);
        textChoices.textProperty().bind(texts.get(model.textSummary()));
        goldNote.textProperty().bind(texts.get(model.goldNoteProperty()));
        Shown.when(goldNote.textProperty().isNotEmpty(), goldNote);
    }

    /** What is folded away is made when somebody unfolds it: with all the rest it would keep the window too long. */
    private void addTextChoices(boolean unfolded) {
        if (!unfolded || textChoices.getContent() != null) {
            return;
        }
        Views.View view = new Views(workbench).load("/fxml/text-choices.fxml");
        ((TextChoicesController) view.controller()).edit(model);
        textChoices.setContent(view.root());
    }

    /** The page of tokens is made when somebody wants to see it. */
    private void bindPages() {
        Shown.when(networkPage.selectedProperty(), diagram, parameters);
        pages.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                pages.selectToggle(before);
            } else if (now == tokensPage && pictures.getChildren().size() == PARTS_WITHOUT_TOKENS) {
                addTokens();
            }
        });
    }

    private void addTokens() {
        Views.View view = new Views(workbench).load("/fxml/tokens.fxml");
        Node toolbar = ((TokensController) view.controller()).toolbar();
        Parent tokens = view.root();
        pictureHeader.getChildren().add(toolbar);
        VBox.setVgrow(tokens, Priority.ALWAYS);
        Shown.when(tokensPage.selectedProperty(), tokens, toolbar);
        Assembly assembly = Assembly.of(tokens);
        pictures.getChildren().add(tokens);
        assembly.proceedWithEveryPicture();
    }

    private static void showOnly(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private ModelDiagram.Labels labels(ModelSpec spec) {
        return new ModelDiagram.Labels(
                texts.now("diagram.source"),
                texts.now("diagram.embedding"),
                texts.now("diagram.encoder"),
                attention(spec),
                texts.now("diagram.context"),
                texts.now("diagram.attentional"),
                texts.now("diagram.decoder"),
                texts.now("diagram.output"),
                texts.now("diagram.previous"),
                texts.now("diagram.next"),
                texts.now("model.cell." + spec.cell()),
                texts.now("diagram.copied"),
                texts.now("diagram.vectors"),
                texts.now("diagram.frozen"));
    }

    private String attention(ModelSpec spec) {
        String score =
                texts.now("diagram.attention." + spec.attention(), spec.focus().heads());
        ModelSpec.Window around = spec.focus().window();
        return around == ModelSpec.Window.GLOBAL
                ? score
                : texts.now("diagram.window." + around, score, spec.focus().halfWidth());
    }

    @Override
    public void mainAction() {
        next();
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void next() {
        workbench.session().show(WorkStage.TRAIN);
    }
}
