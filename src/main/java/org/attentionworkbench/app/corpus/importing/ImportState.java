package org.attentionworkbench.app.corpus.importing;

import java.nio.charset.Charset;
import java.util.Optional;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Part;

/**
 * What is known of an import. Immutable.
 *
 * @param files    what is to be read; empty if it cannot be one corpus
 * @param part     whose first rows are shown; empty for the first one
 * @param seen     what the files seemed to be, before anybody chose
 * @param encoding the first file is read in; empty if there is no file to read
 * @param choices  how it is to be read; empty if it is nothing one could read so
 * @param preview  the first rows; empty if they cannot be read
 * @param problem  why there is no preview; {@link Wording#NOTHING} if there is one
 */
record ImportState(
        Optional<CorpusFiles> files,
        Optional<Part> part,
        Seen seen,
        Optional<Charset> encoding,
        Optional<ImportChoices> choices,
        Optional<ImportPreview> preview,
        Wording problem) {
    /** Before anything is known. */
    static final ImportState NOTHING = new ImportState(
            Optional.empty(),
            Optional.empty(),
            new Seen(Optional.empty(), GoldBase.ZERO, false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Wording.NOTHING);

    /**
     * What the files seem to be.
     *
     * @param encoding of the first file
     * @param base     what the gold links seem to call the first token
     * @param byHand   whether somebody changed the layout they seemed to have
     */
    record Seen(Optional<Charset> encoding, GoldBase base, boolean byHand) {}

    /** Files nobody has looked into yet. */
    ImportState with(CorpusFiles others) {
        return new ImportState(Optional.of(others), part, seen, encoding, choices, preview, problem);
    }

    /** With the rows of another part to be shown; those there are stay until then. */
    ImportState at(Part other) {
        return new ImportState(files, Optional.of(other), seen, encoding, choices, preview, problem);
    }

    /** The part whose rows are shown; empty if there are no files. */
    Optional<Part> partShown() {
        return files.map(some -> part.filter(some.parts()::containsKey).orElse(some.firstPart()));
    }

    ImportState seenIn(Charset found) {
        var now = new Seen(Optional.of(found), seen.base, seen.byHand);
        return new ImportState(files, part, now, Optional.of(found), choices, preview, problem);
    }

    ImportState in(Charset other) {
        return new ImportState(files, part, seen, Optional.of(other), choices, preview, problem);
    }

    ImportState with(ImportChoices others) {
        return new ImportState(
                files, part, seen, Optional.of(others.encoding()), Optional.of(others), preview, Wording.NOTHING);
    }

    /** The same, the base of the gold links among them as it seems to be. */
    ImportState seen(ImportChoices others) {
        var now = new Seen(seen.encoding, others.goldBase(), seen.byHand);
        return new ImportState(
                files, part, now, Optional.of(others.encoding()), Optional.of(others), preview, Wording.NOTHING);
    }

    ImportState changedByHand() {
        var now = new Seen(seen.encoding, seen.base, true);
        return new ImportState(files, part, now, encoding, choices, preview, problem);
    }

    ImportState with(Optional<ImportPreview> rows) {
        return new ImportState(files, part, seen, encoding, choices, rows, Wording.NOTHING);
    }

    /** The rows are gone, what was chosen stays. */
    ImportState failed(Problem why) {
        return new ImportState(
                files, part, seen, encoding, choices, Optional.empty(), Wording.of("notice.sentence", why));
    }

    /** Where nothing can be made of the file, the choices that were made for what it seemed to be are gone, too. */
    ImportState withoutChoices() {
        return new ImportState(files, part, seen, encoding, Optional.empty(), Optional.empty(), problem);
    }
}
