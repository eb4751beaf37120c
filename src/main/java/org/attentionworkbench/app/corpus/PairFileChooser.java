package org.attentionworkbench.app.corpus;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.attentionworkbench.app.Workbench;
import org.jspecify.annotations.Nullable;

/** Asks for a file of pairs, beginning in the folder of the last one. */
final class PairFileChooser {
    private static final String PURPOSE = "corpus";

    private final Workbench workbench;

    PairFileChooser(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The file the user chose; empty if none. @param title key of the dialog's title */
    Optional<Path> ask(String title, Window owner) {
        var texts = workbench.texts();
        var chooser = new FileChooser();
        chooser.setTitle(texts.now(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.now("corpus.files"), "*.tsv", "*.txt"),
                        new FileChooser.ExtensionFilter(texts.now("corpus.files.all"), "*"));
        workbench
                .preferences()
                .folder(PURPOSE)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        @Nullable File chosen = chooser.showOpenDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        Optional.ofNullable(chosen.getParentFile())
                .ifPresent(folder -> workbench.preferences().setFolder(PURPOSE, folder.toPath()));
        return Optional.of(chosen.toPath());
    }
}
