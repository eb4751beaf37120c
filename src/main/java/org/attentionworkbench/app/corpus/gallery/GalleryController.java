package org.attentionworkbench.app.corpus.gallery;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.attentionworkbench.app.CardGrid;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.Pair;

/** Binds the gallery of samples and what is said about the one looked at. */
public final class GalleryController {
    private static final double CARD_WIDTH = 17.5;

    /** The window draws itself first: until then it needs every core. */
    private static final Duration AFTER_FIRST_PICTURES = Duration.millis(700);

    @FXML
    private VBox root;

    @FXML
    private CustomTextField search;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox samples;

    @FXML
    private HBox nothing;

    @FXML
    private Label title;

    @FXML
    private StackPane picture;

    @FXML
    private Label lookFor;

    @FXML
    private Label source;

    @FXML
    private Label target;

    @FXML
    private Label proposed;

    @FXML
    private Button openLooked;

    private final Workbench workbench;
    private final Texts texts;
    private final GalleryViewModel model;

    /** @param workbench whose samples are shown */
    public GalleryController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new GalleryViewModel(workbench);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.questionProperty());
        Shown.when(model.nothingFound(), nothing);
        model.groups().forEach(this::addGroup);
        bindDetails();
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                var pause = new PauseTransition(AFTER_FIRST_PICTURES);
                pause.setOnFinished(waited -> model.makePreviews());
                pause.play();
            }
        });
    }

    private void addGroup(String group) {
        var heading = new Label();
        heading.textProperty().bind(texts.get(group));
        heading.getStyleClass().add("sample-group");
        var cards = new CardGrid();
        workbench.preferences().typeSize().subscribe(em -> cards.measure(em.doubleValue(), CARD_WIDTH));
        for (String sample : model.samples(group)) {
            var card =
                    new SampleCard(sample, model, texts, workbench.preferences().figureStyle());
            card.focusedProperty().subscribe(focused -> {
                if (focused) {
                    scrollTo(card);
                }
            });
            cards.getChildren().add(card);
        }
        Shown.when(model.isGroupFound(group), heading, cards);
        samples.getChildren().addAll(heading, cards);
    }

    private void bindDetails() {
        ObservableValue<Optional<SamplePreview>> preview =
                model.lookedAtProperty().flatMap(model::preview);
        title.textProperty().bind(texts.get(about("title")));
        lookFor.textProperty().bind(texts.get(about("look")));
        source.textProperty().bind(preview.map(made -> text(made, Pair::source)));
        target.textProperty().bind(preview.map(made -> text(made, Pair::target)));
        proposed.textProperty().bind(texts.get(preview.map(made -> made.map(SamplePreview::proposal)
                .map(GalleryViewModel::model)
                .orElse(Wording.NOTHING))));
        picture.getChildren()
                .add(new SamplePicture(
                        model.pictures(), preview, workbench.preferences().figureStyle(), texts));
    }

    private ObservableValue<Wording> about(String what) {
        return model.lookedAtProperty().map(sample -> Wording.of("sample." + sample + "." + what));
    }

    private static String text(Optional<SamplePreview> made, Function<Pair, String> side) {
        return made.map(SamplePreview::example).map(side).orElse("");
    }

    /** As far as is needed to see the card. */
    private void scrollTo(Node card) {
        Node content = scroll.getContent();
        double view = scroll.getViewportBounds().getHeight();
        double spare = content.getBoundsInLocal().getHeight() - view;
        if (spare <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
        double top = scroll.getVvalue() * spare;
        double wanted = Math.min(place.getMinY(), Math.max(top, place.getMaxY() - view));
        scroll.setVvalue(Math.max(0, Math.min(1, wanted / spare)));
    }

    @FXML
    private void showAll() {
        model.questionProperty().set("");
    }

    @FXML
    private void openLooked() {
        model.openSample(model.lookedAtProperty().get());
    }
}
