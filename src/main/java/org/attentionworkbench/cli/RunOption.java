package org.attentionworkbench.cli;

import java.nio.file.Path;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.run.RunFolder;
import picocli.CommandLine.Option;

/** The run a command works with. */
final class RunOption {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "the run folder")
    private Path run = Path.of("");

    /** Likewise, with another answer to unknown words if the options give one. */
    Translator translator(Console console, UnknownOptions unknown) {
        Translator translator = translator(console);
        boolean done = false;
        try {
            Translator answering =
                    translator.with(unknown.orElse(translator.text().unknown()));
            done = true;
            return answering;
        } finally {
            if (!done) {
                translator.close();
            }
        }
    }

    /** Its best model, else its latest. @throws org.attentionworkbench.engine.Problem if the folder cannot be used */
    Translator translator(Console console) {
        return RunFolder.open(run).translator(notice -> console.err().println(notice.getMessage()));
    }
}
