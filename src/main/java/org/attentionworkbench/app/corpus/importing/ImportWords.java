package org.attentionworkbench.app.corpus.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.reading.PartFiles;

/** What is said of an import. */
final class ImportWords {
    /** Separators that have a name. */
    static final List<Character> SEPARATORS = List.of('\t', ',', ';', '|', ':', ' ');

    private ImportWords() {}

    /** The names of files without their folders. */
    static String names(List<Path> files) {
        return files.stream().map(ImportWords::name).collect(Collectors.joining(" + "));
    }

    static String name(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** What files seem to be, e.g. a comma-separated table in UTF-8, with the parts of a folder. */
    static Wording seems(ImportPreview preview) {
        Wording kind = Wording.of(
                "import.seems",
                layout(preview.choices().layout()),
                preview.choices().encoding().displayName());
        return preview.files().parts().size() == 1
                ? kind
                : Wording.of("import.seems.parts", kind, parts(preview.files()));
    }

    private static Wording layout(Layout layout) {
        return layout instanceof Layout.Table table
                ? Wording.of("import.seems.TABLE", separator(table.separator()))
                : Wording.of("import.format." + layout.format());
    }

    /** The name of an encoding, and whether it is the one the file seems to be in. */
    static Wording encoding(Charset encoding, Optional<Charset> seen) {
        String name = encoding.displayName();
        return seen.equals(Optional.of(encoding))
                ? Wording.of("import.seen", name)
                : Wording.of("notice.sentence", name);
    }

    /** What the first token is called, and whether it seems to be. */
    static Wording base(GoldBase base, GoldBase seen) {
        Wording from = Wording.of("import.base." + base);
        return base == seen ? Wording.of("import.seen", from) : from;
    }

    /** How a separator is called. */
    static Wording separator(char separator) {
        int known = SEPARATORS.indexOf(separator);
        return known < 0
                ? Wording.of("import.separator", String.valueOf(separator))
                : Wording.of("import.separator." + known);
    }

    /** How a column is called: by its heading or key, or by its number. */
    static Wording column(List<String> names, int place) {
        String name = names.get(place);
        return name.equals(String.valueOf(place + 1))
                ? Wording.of("import.column", place + 1)
                : Wording.of("notice.sentence", name);
    }

    /** What a part is for, and its files. */
    static Wording part(Part part, CorpusFiles files) {
        PartFiles read = files.parts().get(part);
        return Wording.of("import.part", Wording.of("part." + part), read == null ? "" : names(read.files()));
    }

    /** The files of a folder by what they are for. */
    private static Wording parts(CorpusFiles files) {
        Wording all = Wording.NOTHING;
        for (Part part : files.parts().keySet()) {
            Wording one = part(part, files);
            all = all.equals(Wording.NOTHING) ? one : Wording.of("import.parts", all, one);
        }
        return all;
    }
}
