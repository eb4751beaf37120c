package org.attentionworkbench.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where a figure is to be written, writes it behind the window and says where it is. */
public final class ExportDialog {
    private static final String PURPOSE = "export";

    private final Workbench workbench;
    /**
     * Lets somebody choose a file. One that is among the properties of a window, under this class as its key, is asked
     * in place of the system's dialog: a test has no such dialog.
     */
    public interface Chooser {
        /** @return the file, or nothing if they thought better of it */
        Optional<Path> choose(FileChooser dialog, Window owner);
    }

    /** @param workbench remembers the folder and tells what was written */
    public ExportDialog(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @param name       proposed for the file, without extension
     * @param extensions offered, the first is proposed
     * @param writer     writes the file; called on the loading thread
     */
    public void export(Window owner, String name, List<String> extensions, Consumer<Path> writer) {
        var dialog = new FileChooser();
        dialog.setTitle(workbench.texts().now("export.title"));
        dialog.setInitialFileName(name + "." + extensions.get(0));
        for (String extension : extensions) {
            dialog.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            workbench.texts().now("export." + extension), "*." + extension));
        }
        workbench
                .preferences()
                .folder(PURPOSE)
                .filter(Files::isDirectory)
                .ifPresent(folder -> dialog.setInitialDirectory(folder.toFile()));
        chooser(owner)
                .choose(dialog, owner)
                .map(file -> withExtension(file, dialog, extensions))
                .ifPresent(file -> write(file, writer));
    }

    private static Chooser chooser(Window owner) {
        return owner.getProperties().get(Chooser.class) instanceof Chooser other
                ? other
                : (dialog, window) ->
                        Optional.ofNullable(dialog.showSaveDialog(window)).map(File::toPath);
    }

    private void write(Path file, Consumer<Path> writer) {
        Optional.ofNullable(file.toAbsolutePath().getParent())
                .ifPresent(folder -> workbench.preferences().setFolder(PURPOSE, folder));
        workbench.background().loading().execute(() -> {
            try {
                writer.accept(file);
                workbench.notices().tell(Wording.of("export.done"), Wording.of("export.where", file));
            } catch (RuntimeException | Error thrown) {
                workbench.notices().failed(thrown);
            }
        });
    }

    /** Adds the extension of the chosen filter to a name without a known one. */
    private static Path withExtension(Path file, FileChooser dialog, List<String> extensions) {
        String name = String.valueOf(file.getFileName());
        if (extensions.stream()
                .anyMatch(known -> name.toLowerCase(java.util.Locale.ROOT).endsWith("." + known))) {
            return file;
        }
        Supplier<String> first = () -> extensions.get(0);
        String extension = Optional.ofNullable(dialog.getSelectedExtensionFilter())
                .map(filter -> filter.getExtensions().get(0).substring(2))
                .orElseGet(first);
        return file.resolveSibling(name + "." + extension);
    }
}
