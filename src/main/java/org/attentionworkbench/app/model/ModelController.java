package org.attentionworkbench.app.model;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.StageController;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.WorkStage;
import org.attentionworkbench.app.Workbench;
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
    private ChoiceInput attention;

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
    private NumberInput clip;

    @FXML
    private NumberInput seed;

    @FXML
    private NumberInput threads;

    @FXML
    private ChoiceInput tokenizer;

    @FXML
    private NumberInput minCount;

    @FXML
    private NumberInput vocabulary;

    @FXML
    private FigureCanvas diagram;

    @FXML
    private Label parameters;

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
        cell.choose(model.cellProperty(), List.of(ModelSpec.Cell.values()), c -> "model.cell." + c, texts);
        attention.choose(
                model.attentionProperty(), List.of(ModelSpec.Attention.values()), a -> "model.attention." + a, texts);
        timing.choose(model.timingProperty(), List.of(ModelSpec.Timing.values()), t -> "model.timing." + t, texts);
        timing.disableProperty().bind(model.hasTiming().not());
        tokenizer.choose(model.tokenizerProperty(), model.tokenizers(), id -> "tokenizer." + id, texts);
        embedding.edit(model.embedding(), texts);
        hidden.edit(model.hidden(), texts);
        epochs.edit(model.epochs(), texts);
        batch.edit(model.batch(), texts);
        learningRate.edit(model.learningRate(), texts);
        clip.edit(model.clip(), texts);
        seed.edit(model.seed(), texts);
        threads.edit(model.threads(), texts);
        minCount.edit(model.minCount(), texts);
        vocabulary.edit(model.vocabulary(), texts);
        parameters.textProperty().bind(texts.get(model.parametersProperty()));
        reset.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.asProposed().getValue(), model.asProposed()));
        var style = workbench.preferences().figureStyle();
        diagram.figureProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new ModelDiagram(
                                model.spec().get(), labels(model.spec().get()), style.get()),
                        model.spec(),
                        style,
                        texts.localeProperty()));
    }

    private ModelDiagram.Labels labels(ModelSpec spec) {
        return new ModelDiagram.Labels(
                texts.now("diagram.source"),
                texts.now("diagram.embedding"),
                texts.now("diagram.encoder"),
                texts.now("diagram.attention." + spec.attention()),
                texts.now("diagram.context"),
                texts.now("diagram.decoder"),
                texts.now("diagram.output"),
                texts.now("diagram.previous"),
                texts.now("diagram.next"));
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
