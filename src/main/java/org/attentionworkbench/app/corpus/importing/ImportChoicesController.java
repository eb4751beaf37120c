package org.attentionworkbench.app.corpus.importing;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.importing.ImportColumns.Role;
import org.attentionworkbench.engine.corpus.Split;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.jspecify.annotations.Nullable;

/** Binds what can be chosen of an import. */
public final class ImportChoicesController {
    /** The choice of no column. */
    private static final int NO_COLUMN = -1;

    private static final int MOST_HEADERS = 9;
    private static final List<Layout.Format> FORMATS =
            List.of(Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.TMX);
    private static final List<Double> SHARES = List.of(0.01, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5);

    @FXML
    private Picker<Layout.Format> format;

    @FXML
    private Picker<Charset> encoding;

    @FXML
    private Picker<Charset> second;

    @FXML
    private Picker<Character> separator;

    @FXML
    private Picker<Integer> headers;

    @FXML
    private CheckBox quoted;

    @FXML
    private CheckBox html;

    @FXML
    private VBox columns;

    @FXML
    private Picker<Integer> source;

    @FXML
    private Picker<Integer> target;

    @FXML
    private Picker<Integer> gold;

    @FXML
    private HBox goldFile;

    @FXML
    private Label goldName;

    @FXML
    private Button chooseGold;

    @FXML
    private Button dropGold;

    @FXML
    private Picker<GoldBase> base;

    @FXML
    private VBox leftOut;

    @FXML
    private VBox rules;

    @FXML
    private VBox heldOut;

    @FXML
    private Picker<Split.Kind> kind;

    @FXML
    private Picker<Double> share;

    private final Texts texts;
    private final Map<SwitchableRule, RuleSwitch> switches = new EnumMap<>(SwitchableRule.class);
    private final SimpleObjectProperty<Wording> linked = new SimpleObjectProperty<>(Wording.NOTHING);
    private @Nullable ImportViewModel model; // from the moment there is something to edit
    private ImportState shown = ImportState.NOTHING;

    /** @param workbench whose words are used */
    public ImportChoicesController(Workbench workbench) {
        this.texts = workbench.texts();
    }

    /** Makes these choices from now on. */
    void edit(ImportViewModel edited) {
        model = edited;
        format.offer(one -> Wording.of("import.format." + one), texts, edited::format);
        encoding.offer(one -> ImportWords.encoding(one, shown.seen().encoding()), texts, edited::encode);
        second.offer(one -> ImportWords.encoding(one, Optional.empty()), texts, edited::encodeSecond);
        separator.offer(ImportWords::separator, texts, edited::separate);
        headers.offer(one -> Wording.of("import.rows", one), texts, edited::skipHeaders);
        quoted.setOnAction(event -> edited.quote(quoted.isSelected()));
        html.setOnAction(event -> edited.readHtml(html.isSelected()));
        source.offer(this::column, texts, place -> edited.read(Role.SOURCE, place));
        target.offer(this::column, texts, place -> edited.read(Role.TARGET, place));
        gold.offer(this::column, texts, place -> {
            if (place == NO_COLUMN) {
                edited.readNoGold();
            } else {
                edited.read(Role.GOLD, place);
            }
        });
        base.offer(one -> ImportWords.base(one, shown.seen().base()), texts, edited::countFrom);
        kind.offer(
                one -> Wording.of("import.split." + one), texts, one -> edited.holdOut(s -> new Split(one, s.share())));
        share.offer(
                one -> Wording.of("import.share", one), texts, one -> edited.holdOut(s -> new Split(s.kind(), one)));
        goldName.textProperty().bind(texts.get(linked));
        addRules(edited);
    }

    private void addRules(ImportViewModel edited) {
        for (SwitchableRule rule : SwitchableRule.values()) {
            var one = new RuleSwitch(rule, texts, true, edited::leaveOut);
            one.faultProperty().subscribe(wrong -> edited.setFault(rule, wrong));
            switches.put(rule, one);
            rules.getChildren().add(one);
        }
    }

    private Wording column(int place) {
        return place == NO_COLUMN
                ? Wording.of("import.gold.none")
                : shown.preview()
                        .map(preview ->
                                ImportWords.column(ImportColumns.of(preview).names(), place))
                        .orElse(Wording.NOTHING);
    }

    /** Shows how things stand. @return what is to be done for it, in pieces: what comes in sight first has to be styled */
    List<Runnable> show(ImportState state) {
        shown = state;
        Optional<Layout> layout = state.choices().map(ImportChoices::layout);
        return List.of(
                () -> showKind(state, layout),
                () -> showLayout(layout),
                () -> showColumns(state),
                () -> showLinks(state),
                () -> showRules(state));
    }

    private void showKind(ImportState state, Optional<Layout> layout) {
        boolean single = state.files()
                .map(files -> !files.parts().values().iterator().next().isParallel())
                .orElse(false);
        there(single, format);
        format.show(FORMATS, layout.map(Layout::format));
        there(state.encoding().isPresent(), encoding);
        encoding.show(encodings(state.encoding()), state.encoding());
        encoding.rename();
    }

    private void showLayout(Optional<Layout> layout) {
        Optional<Charset> other =
                layout.flatMap(one -> one instanceof Layout.Parallel p ? Optional.of(p.second()) : Optional.empty());
        there(other.isPresent(), second);
        second.show(encodings(other), other);
        Optional<Layout.Table> table =
                layout.flatMap(one -> one instanceof Layout.Table t ? Optional.of(t) : Optional.empty());
        there(table.isPresent(), separator, headers, quoted, html);
        table.ifPresent(rows -> {
            separator.show(with(ImportWords.SEPARATORS, rows.separator()), Optional.of(rows.separator()));
            headers.show(
                    with(IntStream.rangeClosed(0, MOST_HEADERS).boxed().toList(), rows.headerRows()),
                    Optional.of(rows.headerRows()));
            quoted.setSelected(rows.quoted());
            html.setSelected(rows.html());
        });
    }

    private void showColumns(ImportState state) {
        Optional<ImportColumns> read = state.preview().map(ImportColumns::of);
        there(read.isPresent(), columns);
        read.ifPresent(some -> {
            List<Integer> places =
                    IntStream.range(0, some.names().size()).boxed().toList();
            source.show(places, Optional.of(some.source()));
            target.show(places, Optional.of(some.target()));
            gold.show(
                    together(List.of(NO_COLUMN), places),
                    Optional.of(some.gold().orElse(NO_COLUMN)));
            Stream.of(source, target, gold).forEach(Picker::rename);
        });
        Optional<Layout> layout = state.choices().map(ImportChoices::layout);
        there(
                layout.filter(one -> one instanceof Layout.Table || one instanceof Layout.JsonLines)
                        .isPresent(),
                gold);
    }

    private void showLinks(ImportState state) {
        Optional<Path> file = ImportReading.goldFile(state);
        there(state.choices().isPresent(), goldFile);
        linked.set(file.map(path -> Wording.of("import.gold.file", ImportWords.name(path)))
                .orElse(Wording.of("import.gold.noFile")));
        there(file.isPresent(), dropGold);
        there(state.preview().map(ImportPreview::hasGold).orElse(false), base);
        base.show(List.of(GoldBase.values()), state.choices().map(ImportChoices::goldBase));
        base.rename();
    }

    private void showRules(ImportState state) {
        there(state.choices().isPresent(), leftOut);
        boolean split = state.choices().isPresent()
                && !(model != null && model.isHeldOut())
                && state.files().map(files -> files.parts().size() == 1).orElse(false);
        there(split, heldOut);
        state.choices().ifPresent(choices -> {
            switches.values().forEach(one -> one.show(choices.rules()));
            kind.show(List.of(Split.Kind.values()), Optional.of(choices.split().kind()));
            share.show(
                    with(SHARES, choices.split().share()),
                    Optional.of(choices.split().share()));
        });
    }

    private static List<Charset> encodings(Optional<Charset> present) {
        return present.map(one -> with(ImportPreview.encodings(), one)).orElse(ImportPreview.encodings());
    }

    /** The usual values, and the present one if it is another. */
    private static <T> List<T> with(List<T> usual, T present) {
        return usual.contains(present) ? usual : together(usual, List.of(present));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void there(boolean wanted, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(wanted);
            node.setManaged(wanted);
        }
    }

    @FXML
    private void chooseGold() {
        ImportViewModel edited = model;
        if (edited == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(texts.now("import.gold.title"));
        edited.folder().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(chooseGold.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> edited.takeGold(Optional.of(file)));
    }

    @FXML
    private void dropGold() {
        if (model != null) {
            model.takeGold(Optional.empty());
        }
    }
}
