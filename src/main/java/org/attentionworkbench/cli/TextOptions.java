package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how text becomes ids. */
final class TextOptions {
    private static final Pattern LATER = Pattern.compile("words|bpe:[1-9]\\d*");
    private static final Choice UNKNOWN = new Choice("--unknown", "keep", "replace", "copy");

    @Option(
            names = "--tokenizer",
            paramLabel = "whitespace|words|characters|bpe:N",
            description = "how text is cut into tokens; default: ${DEFAULT-VALUE}")
    private String tokenizer = TextConfig.DEFAULT.tokenizer();

    @Option(
            names = "--unknown",
            paramLabel = "keep|replace|copy",
            description = "what becomes of words outside the vocabulary; default: ${DEFAULT-VALUE}")
    private String unknown = "keep";

    @Option(names = "--embeddings", paramLabel = "FILE.vec", description = "pretrained embeddings to start from")
    private @Nullable Path embeddings;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "tokens seen less often are unknown; default: ${DEFAULT-VALUE}")
    private int minCount = TextConfig.DEFAULT.minCount();

    @Option(
            names = "--vocabulary",
            paramLabel = "N",
            description = "most tokens kept on a side; default: ${DEFAULT-VALUE}")
    private int vocabulary = TextConfig.DEFAULT.maxVocabulary();

    /** @throws BadArgument if a value is wrong @throws org.attentionworkbench.engine.Problem if one is not there yet */
    TextConfig config() {
        checkTokenizer();
        UNKNOWN.only("keep", unknown);
        NotYet.unless(embeddings == null, "--embeddings");
        if (minCount < 1) {
            throw new BadArgument("--min-count must be at least 1, was " + minCount);
        }
        if (vocabulary < 1) {
            throw new BadArgument("--vocabulary must be at least 1, was " + vocabulary);
        }
        return new TextConfig(tokenizer, minCount, vocabulary);
    }

    private void checkTokenizer() {
        if (Tokenizers.ids().contains(tokenizer)) {
            return;
        }
        if (LATER.matcher(tokenizer).matches()) {
            throw NotYet.of("--tokenizer " + tokenizer);
        }
        throw new BadArgument(
                "--tokenizer must be one of whitespace, words, characters, bpe:N with a number N, was " + tokenizer);
    }
}
