package org.attentionworkbench.engine.corpus.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.attentionworkbench.engine.corpus.Split;

/**
 * Everything that decides what an import gives; with the files, all that is needed to repeat it.
 *
 * @param layout   how the text is cut into pairs
 * @param encoding of the file; of parallel text the first file's
 * @param goldBase what gold links call the first token
 * @param rules    what is left out
 * @param split    how pairs to test on are held out if no file has them
 */
public record ImportChoices(Layout layout, Charset encoding, GoldBase goldBase, Rules rules, Split split) {
    /** How a file was read before there was anything to choose: plain TSV in UTF-8. */
    public static final ImportChoices PLAIN =
            new ImportChoices(Layout.PLAIN, StandardCharsets.UTF_8, GoldBase.ZERO, Rules.DEFAULT, Split.DEFAULT);

    /** The same with another layout. */
    public ImportChoices with(Layout other) {
        return new ImportChoices(other, encoding, goldBase, rules, split);
    }

    /** The same in another encoding. */
    public ImportChoices with(Charset other) {
        return new ImportChoices(layout, other, goldBase, rules, split);
    }

    /** The same with links counted from elsewhere. */
    public ImportChoices with(GoldBase other) {
        return new ImportChoices(layout, encoding, other, rules, split);
    }

    /** The same with other rules. */
    public ImportChoices with(Rules other) {
        return new ImportChoices(layout, encoding, goldBase, other, split);
    }

    /** The same with another split. */
    public ImportChoices with(Split other) {
        return new ImportChoices(layout, encoding, goldBase, rules, other);
    }
}
