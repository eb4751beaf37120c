package org.attentionworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;

/** Where deleted runs and edited pairs nobody needs go: a folder beside the runs, from which they can be taken back by hand. */
public final class TrashFolder {
    /** Its name in the folder of the runs; with a dot it is not listed. */
    public static final String NAME = ".trash";

    private TrashFolder() {}

    /**
     * Moves a run there, under another name if there is one of the same name already.
     *
     * @return where it is now
     * @throws Problem if it cannot be moved
     */
    public static Path take(Path run) {
        return take(run, run.resolveSibling(NAME));
    }

    /**
     * Moves a file or folder into that folder, under another name if there is one of the same name already.
     *
     * @return where it is now
     * @throws Problem if it cannot be moved
     */
    static Path take(Path thing, Path trash) {
        try {
            Files.createDirectories(trash);
            Path there = trash.resolve(thing.getFileName());
            for (int number = 2; Files.exists(there); number++) {
                there = trash.resolve(thing.getFileName() + "-" + number);
            }
            return Files.move(thing, there);
        } catch (IOException e) {
            throw new Problem(e, "runs.notMoved", thing, trash);
        }
    }
}
