package org.attentionworkbench.cli;

import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how text becomes ids. */
final class TextOptions {
    private static final String LIMITED = "--tokenizer whitespace, words or characters";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private TokenizerOptions tokenizers = new TokenizerOptions();

    @Mixin
    private UnknownOptions unknown = new UnknownOptions();

    @Mixin
    private EmbeddingOptions embeddings = new EmbeddingOptions();

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "tokens seen less often are unknown, but for subwords; default: ${DEFAULT-VALUE}")
    private int minCount = TextConfig.DEFAULT.minCount();

    @Option(
            names = "--vocabulary",
            paramLabel = "N",
            description = "most tokens kept on a side, but for subwords; default: ${DEFAULT-VALUE}")
    private int vocabulary = TextConfig.DEFAULT.maxVocabulary();

    /** @throws BadArgument if a value is wrong @throws org.attentionworkbench.engine.Problem if a dictionary cannot be read */
    TextConfig config() {
        var specs = new Sides<>(tokenizers.source(), tokenizers.target());
        if (minCount < 1) {
            throw new BadArgument("--min-count must be at least 1, was " + minCount);
        }
        if (vocabulary < 1) {
            throw new BadArgument("--vocabulary must be at least 1, was " + vocabulary);
        }
        boolean limited = !specs.source().hasInventory() || !specs.target().hasInventory();
        var given = new GivenOptions(command);
        given.require("--min-count", limited, LIMITED);
        given.require("--vocabulary", limited, LIMITED);
        return new TextConfig(specs, minCount, vocabulary, unknown.orElse(UnknownWords.KEEP), embeddings.pretrained());
    }

    /** The size embeddings must have, as {@link EmbeddingOptions#size}. */
    int embeddingSize(SizeOptions sizes) {
        return embeddings.size(sizes);
    }
}
