package org.attentionworkbench.app.model;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.attentionworkbench.app.Shown;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Side;
import org.jspecify.annotations.Nullable;

/** Binds what the Model stage says of texts: tokenizers, unknown words, vocabulary. */
public final class TextChoicesController {
    private static final String PURPOSE = "text";

    @FXML
    private ChoiceInput apart;

    @FXML
    private SideInput source;

    @FXML
    private SideInput target;

    @FXML
    private ChoiceInput unknown;

    @FXML
    private HBox dictionaryLine;

    @FXML
    private Label dictionary;

    @FXML
    private Button noDictionary;

    @FXML
    private VectorsInput sourceVectors;

    @FXML
    private VectorsInput targetVectors;

    @FXML
    private Label clash;

    @FXML
    private ChoiceInput frozen;

    @FXML
    private NumberInput minCount;

    @FXML
    private NumberInput vocabulary;

    private final Workbench workbench;
    private final Texts texts;
    private @Nullable ModelViewModel model;

    /** @param workbench remembers the folder of the last file */
    public TextChoicesController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
    }

    /** Makes these choices from now on. */
    void edit(ModelViewModel edited) {
        model = edited;
        TextForm text = edited.text();
        apart.edit(text.apart(), on -> "model.apart." + on, texts);
        edit(source, Side.SOURCE);
        edit(target, Side.TARGET);
        source.labelProperty()
                .bind(texts.get(text.apart()
                        .chosenProperty()
                        .map(own -> Wording.of(own ? "model.tokenizer.source" : "model.tokenizer"))));
        Shown.when(text.apart().chosenProperty(), target);
        unknown.edit(edited.network().unknown(), answer -> "model.unknown." + answer, texts);
        Shown.when(edited.network().unknown().chosenProperty().isEqualTo(Answer.REPLACE), dictionaryLine);
        dictionary
                .textProperty()
                .bind(texts.get(text.dictionaryProperty()
                        .map(words -> Wording.of(
                                "model.dictionary.size", words.entries().size()))));
        Shown.when(text.dictionaryProperty().isNotEqualTo(Dictionary.EMPTY), noDictionary);
        edit(edited.embeddings());
        minCount.edit(text.minCount(), texts);
        vocabulary.edit(text.vocabulary(), texts);
        BooleanBinding own = hasInventory(text, Side.SOURCE)
                .and(hasInventory(text, Side.TARGET).or(isSame(text)));
        minCount.disableProperty().bind(own);
        vocabulary.disableProperty().bind(own);
    }

    private void edit(EmbeddingsForm embeddings) {
        VectorsField ofSource = embeddings.side(Side.SOURCE);
        VectorsField ofTarget = embeddings.side(Side.TARGET);
        sourceVectors.edit(ofSource, () -> askVectors().ifPresent(ofSource::choose), texts);
        targetVectors.edit(ofTarget, () -> askVectors().ifPresent(ofTarget::choose), texts);
        clash.textProperty().bind(texts.get(embeddings.clashProperty()));
        Shown.when(clash.textProperty().isNotEmpty(), clash);
        frozen.edit(embeddings.frozen(), on -> "model.frozen." + on, texts);
        Shown.when(
                Bindings.createBooleanBinding(
                        () -> Stream.of(ofSource, ofTarget)
                                .anyMatch(side -> side.fileProperty().get().isPresent()),
                        ofSource.fileProperty(),
                        ofTarget.fileProperty()),
                frozen);
    }

    private Optional<Path> askVectors() {
        return ask("model.vectors.title", "*.vec", "*.txt", "*.gz");
    }

    private static BooleanBinding isSame(TextForm text) {
        return text.apart().chosenProperty().isEqualTo(false);
    }

    private static BooleanBinding hasInventory(TextForm text, Side side) {
        ObjectBinding<String> kind = Bindings.createObjectBinding(
                () -> text.side(side).kind().get(), text.side(side).kind().chosenProperty());
        return kind.isEqualTo(SideForm.SUBWORDS).or(kind.isEqualTo(SideForm.FILE));
    }

    private void edit(SideInput input, Side side) {
        SideForm form = model().text().side(side);
        input.edit(
                form,
                () -> ask("model.tokenizerFile.title", "*.json").ifPresent(file -> model().readTokenizer(file, form)),
                texts);
    }

    private ModelViewModel model() {
        return Objects.requireNonNull(model);
    }

    @FXML
    private void chooseDictionary() {
        ask("model.dictionary.title", "*.tsv", "*.txt").ifPresent(model()::readDictionary);
    }

    @FXML
    private void dropDictionary() {
        model().text().take(Dictionary.EMPTY);
    }

    private Optional<Path> ask(String title, String... patterns) {
        var dialog = new FileChooser();
        dialog.setTitle(texts.now(title));
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(" ", patterns), patterns));
        workbench
                .preferences()
                .folder(PURPOSE)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(dialog::setInitialDirectory);
        @Nullable File chosen = dialog.showOpenDialog(dictionary.getScene().getWindow());
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).ifPresent(folder -> workbench.preferences().setFolder(PURPOSE, folder));
        return file;
    }
}
