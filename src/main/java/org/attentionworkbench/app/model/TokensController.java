package org.attentionworkbench.app.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.attentionworkbench.app.ExportDialog;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Side;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the page that shows how sentences are cut, and how merges are learnt. */
public final class TokensController {
    private static final Duration TICK = Duration.millis(100);
    private static final double NUMBER_SHARE = 0.14;
    private static final double MERGE_SHARE = 0.6;
    private static final double COUNT_SHARE = 0.22;

    @FXML
    private ToggleGroup sides;

    @FXML
    private ToggleButton ofSource;

    @FXML
    private ToggleButton ofTarget;

    @FXML
    private HBox toolbar;

    @FXML
    private Button save;

    @FXML
    private Button learn;

    @FXML
    private Button stop;

    @FXML
    private Label lead;

    @FXML
    private SentenceInput first;

    @FXML
    private SentenceInput second;

    @FXML
    private Node playing;

    @FXML
    private Button back;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Button forward;

    @FXML
    private Button end;

    @FXML
    private Slider position;

    @FXML
    private Label said;

    @FXML
    private TableView<LearntMerge> merges;

    private final Workbench workbench;
    private final Texts texts;
    private final TokensViewModel model;

    /** @param workbench whose corpus and choices are shown */
    public TokensController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.model = new TokensViewModel(workbench);
    }

    @FXML
    private void initialize() {
        sides.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                sides.selectToggle(before);
            } else {
                model.sideProperty().set(now == ofTarget ? Side.TARGET : Side.SOURCE);
            }
        });
        lead.textProperty()
                .bind(texts.get(model.specProperty()
                        .map(spec -> Wording.of(
                                spec.merges().isPresent() ? "tokens.lead" : "tokenizer." + spec.kind() + ".why"))));
        first.edit(model.sentences().get(0), texts);
        second.edit(model.sentences().get(1), texts);
        bindLearning();
        bindPlayer();
        addColumns();
    }

    /** Which side, and what is done with it: to stand in the line above the page. */
    Node toolbar() {
        return toolbar;
    }

    private void bindLearning() {
        var subwords = model.specProperty().map(spec -> spec.merges().isPresent());
        Shown.when(subwords, playing, said, merges);
        Shown.when(subwords.flatMap(are -> model.learningProperty().map(now -> are && !now)), learn);
        Shown.when(model.learningProperty(), stop);
        Shown.when(model.learntProperty().map(Optional::isPresent), save);
        said.textProperty().bind(texts.get(model.saidProperty()));
    }

    private void bindPlayer() {
        MergePlayer player = model.player();
        position.maxProperty().bind(player.sizeProperty());
        position.valueProperty().bindBidirectional(player.positionProperty());
        BooleanBinding nothing = player.sizeProperty().isEqualTo(0);
        for (Node control : List.of(back, play, forward, end, position)) {
            control.disableProperty().bind(nothing);
        }
        var clock = new Timeline(new KeyFrame(TICK, tick -> player.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        player.playingProperty().subscribe(now -> {
            playIcon.setIconLiteral(now ? "mdmz-pause" : "mdmz-play_arrow");
            if (now) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        position.setOnMousePressed(pressed -> player.playingProperty().set(false));
    }

    private void addColumns() {
        column("tokens.number", NUMBER_SHARE, merge -> Wording.of("tokens.whole", merge.number()));
        column(
                "tokens.becomes",
                MERGE_SHARE,
                merge -> Wording.of(
                        "tokens.pair",
                        merge.merge().left(),
                        merge.merge().right(),
                        merge.merge().joined()));
        column("tokens.seen", COUNT_SHARE, merge -> Wording.of("tokens.whole", merge.count()));
        var none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(texts.get("tokens.none"));
        merges.setPlaceholder(none);
        merges.setItems(model.player().shown());
        model.player().positionProperty().subscribe(now -> merges.scrollTo(now.intValue() - 1));
    }

    private void column(String name, double share, Function<LearntMerge, Wording> words) {
        var column = new TableColumn<LearntMerge, String>();
        column.textProperty().bind(texts.get(name));
        column.setSortable(false);
        column.setReorderable(false);
        column.prefWidthProperty().bind(merges.widthProperty().multiply(share));
        column.setCellValueFactory(cell -> texts.get(new ReadOnlyObjectWrapper<>(words.apply(cell.getValue()))));
        merges.getColumns().add(column);
    }

    @FXML
    private void learn() {
        model.learn();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void back() {
        model.player().step(-1);
    }

    @FXML
    private void forward() {
        model.player().step(1);
    }

    @FXML
    private void toEnd() {
        model.player().toEnd();
    }

    @FXML
    private void playOrPause() {
        model.player().playOrPause();
    }

    @FXML
    private void save() {
        model.learntProperty().get().ifPresent(tokenizer -> new ExportDialog(workbench)
                .export(
                        save.getScene().getWindow(),
                        "tokenizer",
                        List.of("json"),
                        file -> TokensViewModel.write(tokenizer, file)));
    }
}
