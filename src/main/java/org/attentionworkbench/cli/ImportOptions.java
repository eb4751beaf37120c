package org.attentionworkbench.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attentionworkbench.engine.corpus.Split;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how corpus files are read. What is not said is seen from the files. */
final class ImportOptions {
    private static final Map<String, Character> SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|', "colon", ':', "space", ' ');

    @Option(
            names = "--encoding",
            split = ",",
            paramLabel = "NAME",
            description = "of the files, e.g. GB18030; NAME,NAME for parallel text; default: as detected")
    private List<String> encodings = List.of();

    @Option(
            names = "--separator",
            paramLabel = "tab|comma|semicolon|pipe|C",
            description = "between the cells of a table; default: as detected")
    private @Nullable String separator;

    @Option(
            names = "--quotes",
            paramLabel = "yes|no",
            description = "whether quotation marks hold cells together; default: as detected")
    private @Nullable String quotes;

    @Option(
            names = "--header",
            paramLabel = "N",
            description = "rows at the top that are no pairs; default: as detected")
    private @Nullable Integer header;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "S,T[,G]",
            description = "columns of source, target and gold links: numbers from 1, or headings")
    private List<String> columns = List.of();

    @Option(
            names = "--keys",
            split = ",",
            paramLabel = "S,T[,G]",
            description = "keys of JSON lines: source, target and gold links; a dot leads into an object")
    private List<String> keys = List.of();

    @Option(names = "--languages", split = ",", paramLabel = "S,T", description = "languages of a TMX file")
    private List<String> languages = List.of();

    @Option(names = "--swap", description = "the target side is learnt from, the source side is the target")
    private boolean swap;

    @Option(
            names = "--gold-base",
            paramLabel = "0|1",
            description = "what gold links call the first token; default: as detected")
    private @Nullable Integer goldBase;

    @Option(
            names = "--rule",
            paramLabel = "NAME=on|off|N",
            description =
                    "what is left out: empty, too-long (words), ratio (of lengths), bad-gold, same, duplicate; default: "
                            + "empty=on too-long=1000 bad-gold=on, the others off")
    private List<String> rules = List.of();

    @Option(
            names = "--split",
            paramLabel = "sources|pairs",
            description =
                    "what is held out without a test file; sources: no source stands in both parts; default: sources")
    private @Nullable String split;

    @Option(names = "--hold-out", paramLabel = "X", description = "the share that is held out; default: 0.1")
    private @Nullable Double heldOut;

    /** Whether anything was said. */
    boolean isGiven() {
        boolean lists = !encodings.isEmpty() || !columns.isEmpty() || !keys.isEmpty() || !languages.isEmpty();
        boolean table = separator != null || quotes != null || header != null || swap;
        return lists || table || goldBase != null || !rules.isEmpty() || split != null || heldOut != null;
    }

    /**
     * How the files are read: as they seem, but for what was said.
     *
     * @throws BadArgument if an option is wrong or does not fit the files
     * @throws org.attentionworkbench.engine.Problem if the files cannot be read
     */
    ImportChoices choices(CorpusFiles files) {
        ImportChoices detected = encodings.isEmpty()
                ? CorpusReader.detect(files)
                : CorpusReader.detect(files, encoding(encodings.get(0)));
        return isGiven() ? chosen(files, detected) : detected;
    }

    private ImportChoices chosen(CorpusFiles files, ImportChoices detected) {
        try {
            Layout layout = layout(files, detected);
            ImportChoices laidOut = detected.with(swap ? swapped(layout) : layout);
            ImportChoices based =
                    goldBase == null ? CorpusReader.withGoldBase(files, laidOut) : laidOut.with(base(goldBase));
            return based.with(RuleOption.read(rules)).with(split());
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong option: " + e.getMessage());
        }
    }

    private Layout layout(CorpusFiles files, ImportChoices detected) {
        Layout layout = detected.layout();
        if (layout instanceof Layout.Table table) {
            refuse(!keys.isEmpty(), "--keys", "JSON lines");
            refuse(!languages.isEmpty(), "--languages", "a TMX file");
            return table(files, detected, table);
        }
        refuse(separator != null || quotes != null || header != null, "--separator, --quotes, --header", "a table");
        refuse(!columns.isEmpty(), "--columns", "a table");
        refuse(!keys.isEmpty() && !(layout instanceof Layout.JsonLines), "--keys", "JSON lines");
        refuse(!languages.isEmpty() && !(layout instanceof Layout.Tmx), "--languages", "a TMX file");
        if (layout instanceof Layout.JsonLines && !keys.isEmpty()) {
            requireTwoOrThree(keys, "--keys");
            return new Layout.JsonLines(
                    keys.get(0), keys.get(1), keys.stream().skip(2).findFirst());
        }
        if (layout instanceof Layout.Tmx && !languages.isEmpty()) {
            if (languages.size() != 2) {
                throw new BadArgument("--languages must be two, as en,fr, was " + String.join(",", languages));
            }
            return new Layout.Tmx(languages.get(0), languages.get(1));
        }
        return layout instanceof Layout.Parallel parallel && encodings.size() == 2
                ? new Layout.Parallel(encoding(encodings.get(1)), parallel.swapped())
                : layout;
    }

    private static void refuse(boolean given, String option, String partner) {
        if (given) {
            throw new BadArgument(option + " goes with " + partner + " only: leave it out");
        }
    }

    private static void requireTwoOrThree(List<String> given, String option) {
        if (given.size() < 2 || given.size() > 3) {
            throw new BadArgument(option + " must be two or three, as S,T or S,T,G, was " + String.join(",", given));
        }
    }

    private Layout.Table table(CorpusFiles files, ImportChoices detected, Layout.Table seen) {
        Layout.Table base =
                separator == null ? seen : CorpusReader.table(files, detected.encoding(), separator(separator));
        var table = new Layout.Table(
                base.separator(),
                quotes == null ? base.quoted() : yes(quotes),
                header == null ? base.headerRows() : header,
                base.html(),
                base.columns());
        return columns.isEmpty() ? table : table.with(columns(files, detected.with(table)));
    }

    private Layout.Columns columns(CorpusFiles files, ImportChoices choices) {
        requireTwoOrThree(columns, "--columns");
        List<String> headings = CorpusReader.preview(files, choices).columns();
        List<Integer> places = new ArrayList<>();
        for (String column : columns) {
            places.add(headings.contains(column) ? headings.indexOf(column) : number(column, headings) - 1);
        }
        OptionalInt gold = places.size() == 3 ? OptionalInt.of(places.get(2)) : OptionalInt.empty();
        return new Layout.Columns(places.get(0), places.get(1), gold);
    }

    private static int number(String column, List<String> headings) {
        if (!column.strip().matches("[1-9]\\d{0,3}")) {
            throw new BadArgument(
                    "--columns: there is no column " + column + ", there are: " + String.join(", ", headings));
        }
        return Integer.parseInt(column.strip());
    }

    private static Layout swapped(Layout layout) {
        if (layout instanceof Layout.Table table) {
            Layout.Columns c = table.columns();
            return table.with(new Layout.Columns(c.target(), c.source(), c.gold()));
        }
        if (layout instanceof Layout.JsonLines json) {
            return new Layout.JsonLines(json.target(), json.source(), json.gold());
        }
        return layout instanceof Layout.Parallel parallel
                ? new Layout.Parallel(parallel.second(), !parallel.swapped())
                : new Layout.Tmx(((Layout.Tmx) layout).target(), ((Layout.Tmx) layout).source());
    }

    private static GoldBase base(int first) {
        if (first != 0 && first != 1) {
            throw new BadArgument("--gold-base must be 0 or 1, was " + first);
        }
        return GoldBase.values()[first];
    }

    private Split split() {
        String kind = Optional.ofNullable(split).orElse("sources");
        new Choice("--split", "sources", "pairs").require(kind);
        return new Split(
                Split.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), heldOut == null ? Split.DEFAULT.share() : heldOut);
    }

    private static char separator(String name) {
        if (name.length() != 1 && !SEPARATORS.containsKey(name)) {
            throw new BadArgument(
                    "--separator must be one of tab, comma, semicolon, pipe, colon, space or a character, was " + name);
        }
        return SEPARATORS.getOrDefault(name, name.charAt(0));
    }

    private static boolean yes(String word) {
        new Choice("--quotes", "yes", "no").require(word);
        return word.equals("yes");
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadArgument("--encoding: there is no encoding " + name + "; there are UTF-8, GB18030, Big5, "
                    + "Shift_JIS, ISO-8859-1, windows-1252, UTF-16 and others");
        }
    }
}
