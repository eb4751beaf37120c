package org.attentionworkbench.cli;

import java.nio.file.Path;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.RunFolder;
import picocli.CommandLine.Option;

/** The run a command works with. */
final class RunOption {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "the run folder")
    private Path run = Path.of("");

    /** Its best model, else its latest. @throws org.attentionworkbench.engine.Problem if the folder cannot be used */
    Translator translator(Console console) {
        return RunFolder.open(run).translator(notice -> console.err().println(notice.getMessage()));
    }
}
