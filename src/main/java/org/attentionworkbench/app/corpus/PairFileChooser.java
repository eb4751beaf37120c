package org.attentionworkbench.app.corpus;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.attentionworkbench.app.Workbench;
import org.jspecify.annotations.Nullable;

/** Asks for files of pairs, beginning in the folder of the last one. */
final class PairFileChooser {
    /**
     * Lets somebody choose files. One that is among the properties of a window, under this class as its key, is asked in
     * place of the system's dialog: a test has no such dialog.
     */
    interface Chooser {
        /** @return the files; none if they thought better of it */
        List<File> choose();
    }

    private static final String PURPOSE = "corpus";
    private static final List<String> PATTERNS =
            List.of("*.tsv", "*.txt", "*.csv", "*.json", "*.jsonl", "*.tmx", "*.gz");

    private final Workbench workbench;

    PairFileChooser(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The file the user chose; empty if none. @param title key of the dialog's title */
    Optional<Path> ask(String title, Window owner) {
        @Nullable File chosen = chooser(title).showOpenDialog(owner);
        return remembered(chosen == null ? List.of() : List.of(chosen)).stream().findFirst();
    }

    /** The files the user chose, more than one for parallel text; none if the dialog was closed. */
    List<Path> askForAll(String title, Window owner) {
        if (owner.getProperties().get(Chooser.class) instanceof Chooser other) {
            return remembered(other.choose());
        }
        @Nullable List<File> chosen = chooser(title).showOpenMultipleDialog(owner);
        return remembered(chosen == null ? List.of() : chosen);
    }

    private FileChooser chooser(String title) {
        var texts = workbench.texts();
        var chooser = new FileChooser();
        chooser.setTitle(texts.now(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.now("corpus.files"), PATTERNS),
                        new FileChooser.ExtensionFilter(texts.now("corpus.files.all"), "*"));
        workbench
                .preferences()
                .folder(PURPOSE)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private List<Path> remembered(List<File> chosen) {
        chosen.stream()
                .map(File::getParentFile)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(folder -> workbench.preferences().setFolder(PURPOSE, folder.toPath()));
        return chosen.stream().map(File::toPath).toList();
    }
}
