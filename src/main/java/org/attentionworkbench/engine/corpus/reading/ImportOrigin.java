package org.attentionworkbench.engine.corpus.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Split;

/**
 * How to get the pairs of a run again, as the text a run folder remembers: the path of a file that is read as plain TSV, or
 * else {@code import:} and a JSON object with the files and every choice.
 *
 * @param files   what is read
 * @param choices how
 */
public record ImportOrigin(CorpusFiles files, ImportChoices choices) {
    private static final String PREFIX = "import:";

    /** As a run remembers it. */
    public String text() {
        boolean plain = choices.equals(ImportChoices.PLAIN) && isPlainFile(files);
        return plain ? absolute(files.given().get(0)).toString() : PREFIX + OriginJson.write(this);
    }

    private static boolean isPlainFile(CorpusFiles files) {
        PartFiles first = files.first();
        boolean one = files.parts().size() == 1
                && files.given().equals(first.files())
                && first.gold().isEmpty();
        return one && !first.isParallel() && !first.first().toString().startsWith(PREFIX);
    }

    /**
     * @param text as {@link #text()} gives it, or the path of a file, as runs remembered it before there were choices
     * @throws Problem if it is neither, or a folder in it is gone
     */
    public static ImportOrigin parse(String text) {
        return text.startsWith(PREFIX)
                ? OriginJson.read(text.substring(PREFIX.length()))
                : new ImportOrigin(
                        CorpusFiles.unchecked(List.of(Path.of(text)), Optional.empty()), ImportChoices.PLAIN);
    }

    /** The files of such a text, for people; the text itself if it is something else. */
    public static String describe(String text) {
        return text.startsWith(PREFIX) ? OriginJson.files(text.substring(PREFIX.length())) : text;
    }

    /** What was left out. @param text as {@link #parse} takes it */
    public static Rules rules(String text) {
        return text.startsWith(PREFIX)
                ? OriginJson.choices(text.substring(PREFIX.length())).rules()
                : ImportChoices.PLAIN.rules();
    }

    /** How the pairs are held out. @param text as {@link #parse} takes it, or the name of a sample */
    public static Split split(String text) {
        return text.startsWith(PREFIX)
                ? OriginJson.choices(text.substring(PREFIX.length())).split()
                : ImportChoices.PLAIN.split();
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
