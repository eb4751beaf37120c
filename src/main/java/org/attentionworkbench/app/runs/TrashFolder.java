package org.attentionworkbench.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;

/** Where deleted runs go: a folder beside them, from which they can be taken back by hand. */
final class TrashFolder {
    /** Its name in the folder of the runs; with a dot it is not listed. */
    static final String NAME = ".trash";

    private TrashFolder() {}

    /**
     * Moves a run there, under another name if there is one of the same name already.
     *
     * @return where it is now
     * @throws Problem if it cannot be moved
     */
    static Path take(Path run) {
        Path trash = run.resolveSibling(NAME);
        try {
            Files.createDirectories(trash);
            Path there = trash.resolve(run.getFileName());
            for (int number = 2; Files.exists(there); number++) {
                there = trash.resolve(run.getFileName() + "-" + number);
            }
            return Files.move(run, there);
        } catch (IOException e) {
            throw new Problem(e, "runs.notMoved", run, trash);
        }
    }
}
