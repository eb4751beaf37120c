package org.attentionworkbench.app.corpus.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.CorpusFocus;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.Notices;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Split;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.reading.Rules;

/**
 * An import before it is carried out: what the files seem to be, the first rows, and what can be chosen. Every choice reads
 * the rows again in the background; the corpus of the session stays until an import has succeeded.
 */
public final class ImportViewModel {
    private final CorpusFocus focus;
    private final Corpora corpora;
    private final Notices notices;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(ImportState.NOTHING);
    private final ReadOnlyObjectWrapper<Wording> fault = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final List<UnaryOperator<ImportState>> waiting = new ArrayList<>();
    private final Map<SwitchableRule, Wording> faults = new EnumMap<>(SwitchableRule.class);
    private boolean wanted;

    /** @param workbench whose corpus it may become */
    public ImportViewModel(Workbench workbench) {
        focus = workbench.session().corpusFocus();
        corpora = workbench.corpora();
        notices = workbench.notices();
        looking = new Latest(
                workbench.background().loading(), workbench.background().ui(), this::failed);
        focus.importingProperty().subscribe(this::begin);
    }

    /** What is known now. */
    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the files are being looked into. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is wrong with a number that was typed; {@link Wording#NOTHING} if nothing is. */
    public ReadOnlyObjectProperty<Wording> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What the files are called, and what they are imported for. */
    public ObservableValue<Wording> title() {
        return Bindings.createObjectBinding(this::sayTitle, focus.importingProperty(), state);
    }

    /** What the files seem to be, in words. */
    public ObservableValue<Wording> seems() {
        return state.map(now -> now.preview().map(ImportWords::seems).orElse(Wording.NOTHING));
    }

    /** Why there are no rows; {@link Wording#NOTHING} if there are. */
    public ObservableValue<Wording> problem() {
        return state.map(ImportState::problem);
    }

    /** What can be done about a problem. */
    public ObservableValue<Wording> hint() {
        return state.map(
                now -> Wording.of(now.encoding().isPresent() ? "import.problem.hint" : "import.problem.other"));
    }

    /** Whether there is anything to choose: nothing can help files that are not there or have nothing in them. */
    public BooleanBinding choosable() {
        return Bindings.createBooleanBinding(
                () -> state.get().problem().equals(Wording.NOTHING)
                        || state.get().encoding().isPresent(),
                state);
    }

    /** Whether an import could be carried out as things are, or perhaps once the files have been looked into. */
    public BooleanBinding acceptable() {
        return Bindings.createBooleanBinding(() -> busy.get() || isReady(), state, fault, busy);
    }

    private boolean isReady() {
        return state.get().preview().isPresent() && fault.get().equals(Wording.NOTHING);
    }

    /** Whether the pairs are to be tested on only, so that none of them is held out. */
    public boolean isHeldOut() {
        return purpose() == ImportRequest.Purpose.HELD_OUT;
    }

    /** The folder of the files. */
    Optional<Path> folder() {
        return state.get()
                .files()
                .map(files -> files.given().get(0).toAbsolutePath().getParent());
    }

    /** Shows the first rows of that part. */
    public void look(Part part) {
        change(now -> now.at(part));
    }

    /** Reads the first file in another encoding. */
    public void encode(Charset encoding) {
        change(now -> ImportReading.encode(now, encoding));
    }

    /** Reads the second of two files in another encoding. */
    public void encodeSecond(Charset encoding) {
        layOut(layout -> layout instanceof Layout.Parallel parallel
                ? new Layout.Parallel(encoding, parallel.swapped())
                : layout);
    }

    /** Reads the file as another kind. */
    public void format(Layout.Format format) {
        change(now -> ImportReading.format(now, format));
    }

    /** Cuts the rows of a table elsewhere. */
    public void separate(char separator) {
        change(now -> ImportReading.separate(now, separator));
    }

    /** Whether quotation marks hold the cells of a table together. */
    public void quote(boolean quoted) {
        layOut(layout -> layout instanceof Layout.Table table
                ? new Layout.Table(table.separator(), quoted, table.headerRows(), table.html(), table.columns())
                : layout);
    }

    /** Passes over the first rows of a table. */
    public void skipHeaders(int rows) {
        layOut(layout -> layout instanceof Layout.Table table
                ? new Layout.Table(table.separator(), table.quoted(), rows, table.html(), table.columns())
                : layout);
    }

    /** Whether the cells of a table are HTML. */
    public void readHtml(boolean html) {
        layOut(layout -> layout instanceof Layout.Table table
                ? new Layout.Table(table.separator(), table.quoted(), table.headerRows(), html, table.columns())
                : layout);
    }

    /** Reads a column as something. */
    void read(ImportColumns.Role role, int column) {
        columns(columns -> columns.with(role, column));
    }

    /** Reads no column as gold links. */
    void readNoGold() {
        columns(ImportColumns::withoutGold);
    }

    private void columns(UnaryOperator<ImportColumns> choice) {
        change(now -> now.preview()
                .map(ImportColumns::of)
                .map(columns -> ImportReading.layOut(
                        now, layout -> choice.apply(columns).in(layout)))
                .orElse(now));
    }

    /** Takes gold links from a file of their own, or no longer from one. */
    public void takeGold(Optional<Path> file) {
        change(now -> ImportReading.gold(now, file));
    }

    /** Counts gold links from there. */
    public void countFrom(GoldBase base) {
        change(now -> ImportReading.choose(now, choices -> choices.with(base)));
    }

    /** Leaves out what these rules say. */
    public void leaveOut(UnaryOperator<Rules> choice) {
        change(now -> ImportReading.choose(now, choices -> choices.with(choice.apply(choices.rules()))));
    }

    /** Holds pairs out in that way. */
    public void holdOut(UnaryOperator<Split> choice) {
        change(now -> ImportReading.choose(now, choices -> choices.with(choice.apply(choices.split()))));
    }

    /**
     * While something that is being typed is wrong, nothing is imported.
     *
     * @param wrong with it; {@link Wording#NOTHING} if nothing is
     */
    void setFault(SwitchableRule where, Wording wrong) {
        faults.put(where, wrong);
        fault.set(faults.values().stream()
                .filter(one -> !one.equals(Wording.NOTHING))
                .findFirst()
                .orElse(Wording.NOTHING));
    }

    /** Carries the import out; once the rows are there, if they are being read. */
    public void accept() {
        wanted = busy.get();
        if (wanted || !isReady()) {
            return;
        }
        var origin = new ImportOrigin(
                state.get().files().orElseThrow(), state.get().choices().orElseThrow());
        var ending = new Corpora.Ending(this::arrived, this::failed);
        if (isHeldOut()) {
            corpora.openHeldOut(origin, ending);
        } else {
            corpora.open(origin, ending);
        }
    }

    /** Thinks better of it. */
    public void cancel() {
        focus.endPreview();
    }

    private void begin(Optional<ImportRequest> request) {
        waiting.clear();
        wanted = false;
        faults.clear();
        fault.set(Wording.NOTHING);
        state.set(ImportState.NOTHING);
        if (request.isEmpty()) {
            looking.drop();
            busy.set(false);
        } else {
            change(nothing -> begin(request.get()));
        }
    }

    private ImportState begin(ImportRequest request) {
        try {
            return ImportReading.begin(
                    request.files().isEmpty() ? List.of(corpora.keep(request.pasted())) : request.files());
        } catch (Problem unwritable) {
            return ImportState.NOTHING.failed(unwritable);
        }
    }

    private void layOut(UnaryOperator<Layout> choice) {
        change(now -> ImportReading.layOut(now, choice));
    }

    /** Only the last result arrives, but no change is lost: each job makes all that have not arrived. */
    private void change(UnaryOperator<ImportState> step) {
        waiting.add(step);
        List<UnaryOperator<ImportState>> steps = List.copyOf(waiting);
        ImportState before = state.get();
        busy.set(true);
        looking.run(() -> changed(before, steps), this::looked);
    }

    private static ImportState changed(ImportState before, List<UnaryOperator<ImportState>> steps) {
        ImportState now = before;
        for (UnaryOperator<ImportState> step : steps) {
            now = ImportReading.look(step.apply(now));
        }
        return now;
    }

    private void looked(ImportState now) {
        waiting.clear();
        state.set(now);
        busy.set(false);
        if (wanted) {
            accept();
        }
    }

    private void arrived() {
        if (!isHeldOut()) {
            focus.partProperty().set(CorpusPart.PAIRS);
        }
        focus.endPreview();
    }

    /** What the user can put right is said where it can be put right. */
    private void failed(Throwable failure) {
        waiting.clear();
        busy.set(false);
        if (failure instanceof Problem problem) {
            state.set(state.get().failed(problem));
        } else {
            notices.failed(failure);
        }
    }

    private ImportRequest.Purpose purpose() {
        return focus.importingProperty().get().map(ImportRequest::purpose).orElse(ImportRequest.Purpose.CORPUS);
    }

    private Wording sayTitle() {
        Optional<ImportRequest> request = focus.importingProperty().get();
        if (request.isEmpty()) {
            return Wording.NOTHING;
        }
        Object name = request.get().files().isEmpty()
                ? Wording.of("import.pasted")
                : ImportWords.names(request.get().files());
        return Wording.of("import.title." + purpose(), name);
    }
}
