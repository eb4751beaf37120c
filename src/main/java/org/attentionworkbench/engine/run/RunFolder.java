package org.attentionworkbench.engine.run;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;

/** One run on disk; see the layout in the design. Opening one runs no code from it. */
public final class RunFolder {
    private RunFolder() {}

    /** @throws org.attentionworkbench.engine.Problem naming the file that is missing, cut or altered */
    public static RunFolder open(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** The runs directly below a directory, newest first; what cannot be opened is left out. */
    public static List<RunFolder> list(Path directory) {
        throw new UnsupportedOperationException();
    }

    public Path path() {
        throw new UnsupportedOperationException();
    }

    public RunRecord record() {
        throw new UnsupportedOperationException();
    }

    /** Steps of the checkpoints on disk, ascending. */
    public List<Long> checkpoints() {
        throw new UnsupportedOperationException();
    }

    /** The probes as they were decoded at a checkpoint. */
    public List<Translation> probes(long step) {
        throw new UnsupportedOperationException();
    }

    /** The best checkpoint's model, else the latest's, ready to decode. @throws org.attentionworkbench.engine.Problem if there is no checkpoint yet */
    public Translator translator() {
        throw new UnsupportedOperationException();
    }

    /** The model of one checkpoint. */
    public Translator translator(long step) {
        throw new UnsupportedOperationException();
    }
}
