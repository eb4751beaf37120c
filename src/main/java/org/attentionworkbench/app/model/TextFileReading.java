package org.attentionworkbench.app.model;

import java.nio.file.Path;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.TokenizerFile;

/** Looks into files that somebody chose for the texts, in the background; one that cannot be used is told of and not taken. */
final class TextFileReading {
    private final Latest tokenizers;
    private final Latest dictionaries;

    TextFileReading(Workbench workbench) {
        tokenizers = latest(workbench);
        dictionaries = latest(workbench);
    }

    private static Latest latest(Workbench workbench) {
        return new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
    }

    /** A {@code tokenizer.json}. */
    void tokenizer(Path file, SideForm side) {
        Path absolute = file.toAbsolutePath().normalize();
        tokenizers.run(() -> TokenizerFile.read(absolute), read -> side.take(read.id()));
    }

    /** A dictionary for unknown words. */
    void dictionary(Path file, TextForm text) {
        dictionaries.run(() -> Dictionary.read(file), text::take);
    }
}
