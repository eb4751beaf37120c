package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how text is cut into tokens. */
final class TokenizerOptions {
    private static final String BOTH = "both";
    private static final String SOURCE = "source";
    private static final String TARGET = "target";
    private static final List<String> SIDES = List.of(BOTH, SOURCE, TARGET);
    private static final String SIDE_LABEL = "both|source|target";

    @Option(
            names = "--tokenizer",
            paramLabel = "whitespace|words|characters|bpe:N|FILE.json",
            description =
                    "how text is cut into tokens: at white space, into words and punctuation marks, into characters, into "
                            + "subwords with N merges learnt from the training pairs, or as a tokenizer.json says; default: whitespace")
    private @Nullable String tokenizer;

    @Option(names = "--source-tokenizer", paramLabel = "…", description = "another one for the sources")
    private @Nullable String sourceTokenizer;

    @Option(names = "--target-tokenizer", paramLabel = "…", description = "another one for the targets")
    private @Nullable String targetTokenizer;

    @Option(
            names = "--lowercase",
            arity = "0..1",
            fallbackValue = BOTH,
            paramLabel = SIDE_LABEL,
            description = "write texts without capitals before they are cut")
    private @Nullable String lowercase;

    @Option(
            names = "--nfkc",
            arity = "0..1",
            fallbackValue = BOTH,
            paramLabel = SIDE_LABEL,
            description = "write variants of a character, wide or circled, as the plain one (Unicode NFKC)")
    private @Nullable String nfkc;

    @Option(
            names = "--strip-accents",
            arity = "0..1",
            fallbackValue = BOTH,
            paramLabel = SIDE_LABEL,
            description = "leave out accents and other combining marks")
    private @Nullable String stripAccents;

    /** @throws BadArgument if a value is wrong */
    TokenizerSpec source() {
        return spec("--source-tokenizer", sourceTokenizer, SOURCE);
    }

    /** @throws BadArgument if a value is wrong */
    TokenizerSpec target() {
        return spec("--target-tokenizer", targetTokenizer, TARGET);
    }

    private TokenizerSpec spec(String option, @Nullable String own, String side) {
        if (tokenizer != null && sourceTokenizer != null && targetTokenizer != null) {
            throw new BadArgument(
                    "--tokenizer has no effect beside --source-tokenizer and --target-tokenizer: leave it out");
        }
        var normalization = Normalization.of(
                holds("--nfkc", nfkc, side),
                holds("--lowercase", lowercase, side),
                holds("--strip-accents", stripAccents, side));
        String usual = tokenizer == null ? TextConfig.DEFAULT.tokenizer() : tokenizer;
        return spec(own == null ? "--tokenizer" : option, own == null ? usual : own, normalization);
    }

    private static TokenizerSpec spec(String option, String name, Normalization normalization) {
        try {
            return new TokenizerSpec(absolute(name), normalization);
        } catch (Problem unknown) {
            throw new BadArgument(option
                    + " must be one of whitespace, words, characters, bpe:N with a number N, or a file that ends in .json, was "
                    + name);
        }
    }

    /** A file is the same file wherever the program is started. */
    static String absolute(String name) {
        return name.endsWith(".json")
                ? Path.of(name).toAbsolutePath().normalize().toString()
                : name;
    }

    private static boolean holds(String option, @Nullable String given, String side) {
        if (given != null && !SIDES.contains(given)) {
            throw new BadArgument(option + " must be one of both, source, target, was " + given);
        }
        return given != null && (given.equals(BOTH) || given.equals(side));
    }
}
