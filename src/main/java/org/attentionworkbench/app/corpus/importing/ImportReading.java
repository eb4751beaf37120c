package org.attentionworkbench.app.corpus.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.corpus.reading.PartFiles;

/**
 * Changes of an import, each of which looks into the files and gives what is known then. What is wrong with the files becomes
 * part of what is known. They take their time.
 */
final class ImportReading {
    private ImportReading() {}

    /** Looks at files for the first time. */
    static ImportState begin(List<Path> given) {
        CorpusFiles files;
        try {
            files = CorpusFiles.of(given);
        } catch (Problem noCorpus) {
            return ImportState.NOTHING.failed(noCorpus);
        }
        ImportState named = ImportState.NOTHING.with(files);
        return orProblem(named, () -> {
            ImportState encoded = named.seenIn(CorpusReader.encoding(files));
            return orProblem(encoded, () -> encoded.seen(CorpusReader.detect(files)));
        });
    }

    /** The first rows as the choices now read them. */
    static ImportState look(ImportState state) {
        if (state.files().isEmpty() || state.choices().isEmpty()) {
            return state;
        }
        return orProblem(
                state,
                () -> state.with(Optional.of(CorpusReader.preview(
                        state.files().get(),
                        state.partShown().orElseThrow(),
                        state.choices().get()))));
    }

    /** In another encoding; a layout nobody touched is seen anew. */
    static ImportState encode(ImportState state, Charset encoding) {
        ImportState encoded = state.in(encoding);
        if (state.seen().byHand() && state.choices().isPresent()) {
            return encoded.with(state.choices().get().with(encoding));
        }
        return detect(encoded, files -> CorpusReader.detect(files, encoding));
    }

    /** As another kind of file. */
    static ImportState format(ImportState state, Layout.Format format) {
        return state.encoding()
                .map(encoding -> detect(state.changedByHand(), files -> CorpusReader.detect(files, encoding, format)))
                .orElse(state);
    }

    /** As a table with another separator. */
    static ImportState separate(ImportState state, char separator) {
        return change(
                state.changedByHand(),
                (files, choices) -> CorpusReader.withGoldBase(
                        files, choices.with(CorpusReader.table(files, choices.encoding(), separator))));
    }

    /** With another layout, and links counted from where they then seem to. */
    static ImportState layOut(ImportState state, UnaryOperator<Layout> change) {
        return change(
                state.changedByHand(),
                (files, choices) -> CorpusReader.withGoldBase(files, choices.with(change.apply(choices.layout()))));
    }

    /** With the links of a file, or without any. */
    static ImportState gold(ImportState state, Optional<Path> file) {
        if (state.files().isEmpty()) {
            return state;
        }
        return orProblem(state, () -> {
            ImportState linked = state.with(CorpusFiles.of(state.files().get().given(), file));
            return change(linked, CorpusReader::withGoldBase);
        });
    }

    /** With choices that need not be looked up in the files. */
    static ImportState choose(ImportState state, UnaryOperator<ImportChoices> change) {
        return state.choices().map(choices -> state.with(change.apply(choices))).orElse(state);
    }

    /** The file of gold links that is read, if one is. */
    static Optional<Path> goldFile(ImportState state) {
        return state.files()
                .flatMap(files -> files.parts().values().stream().findFirst().flatMap(PartFiles::gold));
    }

    @FunctionalInterface
    private interface Change {
        ImportChoices apply(CorpusFiles files, ImportChoices choices);
    }

    private static ImportState change(ImportState state, Change change) {
        if (state.files().isEmpty() || state.choices().isEmpty()) {
            return state;
        }
        CorpusFiles files = state.files().get();
        return orProblem(
                state, () -> state.seen(change.apply(files, state.choices().get())));
    }

    @FunctionalInterface
    private interface Detection {
        ImportChoices of(CorpusFiles files);
    }

    /** Sees anew what the files are; rules and split stay as they were chosen. */
    private static ImportState detect(ImportState state, Detection detection) {
        if (state.files().isEmpty()) {
            return state;
        }
        ImportState blank = state.withoutChoices();
        return orProblem(blank, () -> {
            ImportChoices seen = detection.of(state.files().get());
            return blank.seen(state.choices()
                    .map(chosen -> seen.with(chosen.rules()).with(chosen.split()))
                    .orElse(seen));
        });
    }

    @FunctionalInterface
    private interface Attempt {
        ImportState make();
    }

    private static ImportState orProblem(ImportState otherwise, Attempt attempt) {
        try {
            return attempt.make();
        } catch (Problem problem) {
            return otherwise.failed(problem);
        }
    }
}
