package org.attentionworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.attentionworkbench.engine.training.TrainingJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of edited pairs: those to learn and those held out, named by what is in them, so that a run finds the very pairs it was made from. */
final class EditedFiles {
    private static final Logger log = LoggerFactory.getLogger(EditedFiles.class);

    /** What was kept by hand is not sorted out again when it is read. */
    private static final Rules ALL =
            new Rules(false, new Rules.Limit(false, 1000), new Rules.Limit(false, 9), false, false, false);

    private static final int DIGITS = 12;

    private final Path folder;
    private final Clock clock;

    /**
     * @param folder made when it is needed
     * @param clock  says how old files are
     */
    EditedFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Writes both files, unless they are there. Any thread, one at a time.
     *
     * @param edited has held-out pairs
     * @throws org.attentionworkbench.engine.Problem if they cannot be written
     */
    synchronized TrainingJob.Origin keep(LoadedCorpus edited) {
        List<Pair> heldOut = edited.heldOut().orElseThrow();
        String fingerprint = new Corpus(edited.name(), edited.pairs(), heldOut).fingerprint();
        String name = plain(edited.name()) + "-edited-" + fingerprint.substring(0, DIGITS);
        Path learnt = write(name + ".tsv", edited.pairs());
        Path tested = write(name + "-held-out.tsv", heldOut);
        return new TrainingJob.Origin(origin(learnt), Optional.of(origin(tested)));
    }

    private Path write(String name, List<Pair> pairs) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) { // it was moved to its name when it was whole
            touch(file);
        } else {
            CorpusWriter.write(pairs, file);
        }
        return file;
    }

    /** It is needed today, however old it is. */
    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException foreign) {
            log.info("{} seems older than it is", file, foreign);
        }
    }

    /**
     * Puts the files that are older than {@link OldEdits#KEPT} and that nothing names into the trash folder of the runs. What
     * cannot be moved stays. Any thread, one at a time.
     *
     * @param runs    the folder of runs, which need not exist
     * @param present where the corpus now shown was read, if there is one
     */
    synchronized void tidy(Path runs, Optional<TrainingJob.Origin> present) {
        try {
            for (Path file : new OldEdits(folder, runs, clock.instant()).without(present)) {
                log.info("{} is put into {}", file, TrashFolder.take(file, runs.resolve(TrashFolder.NAME)));
            }
        } catch (IOException | Problem unreadable) {
            log.info("old files of edited pairs stay where they are", unreadable);
        }
    }

    private static String origin(Path file) {
        return new ImportOrigin(CorpusFiles.of(file), ImportChoices.PLAIN.with(ALL)).text();
    }

    private static String plain(String name) {
        String plain = name.replaceFirst("\\.[A-Za-z]{2,5}$", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain.substring(0, plain.offsetByCodePoints(0, Math.min(40, plain.codePointCount(0, plain.length()))));
    }
}
