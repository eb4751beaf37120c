package org.attentionworkbench.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sizes that are measured: those of the letters, but for what is given by itself. */
final class BenchSizeOptions {
    @Option(
            names = "--sizes",
            paramLabel = "SML",
            description = "which sizes, a letter each; default: ${DEFAULT-VALUE}")
    private String sizes = "SML";

    @Option(names = "--vocabulary", paramLabel = "N", description = "words on a side; default: by size")
    private @Nullable Integer vocabulary;

    @Option(names = "--embedding", paramLabel = "N", description = "size of embeddings; default: by size")
    private @Nullable Integer embedding;

    @Option(names = "--hidden", paramLabel = "N", description = "size of hidden states; default: by size")
    private @Nullable Integer hidden;

    @Option(names = "--batch", paramLabel = "N", description = "pairs in a step; default: by size")
    private @Nullable Integer batch;

    @Option(names = "--source-length", paramLabel = "N", description = "tokens of every source; default: by size")
    private @Nullable Integer sourceLength;

    @Option(names = "--target-length", paramLabel = "N", description = "tokens of every target; default: by size")
    private @Nullable Integer targetLength;

    /** @throws BadArgument if a letter or a number is wrong */
    List<BenchSize> sizes() {
        if (sizes.isEmpty()) {
            throw new BadArgument("--sizes must be letters out of S, M and L, was empty");
        }
        return sizes.chars()
                .mapToObj(letter -> changed(BenchSize.named((char) letter)))
                .toList();
    }

    private BenchSize changed(BenchSize size) {
        return new BenchSize(
                size.name(),
                Objects.requireNonNullElse(vocabulary, size.vocabulary()),
                Objects.requireNonNullElse(embedding, size.embedding()),
                Objects.requireNonNullElse(hidden, size.hidden()),
                Objects.requireNonNullElse(batch, size.batch()),
                Objects.requireNonNullElse(sourceLength, size.sourceLength()),
                Objects.requireNonNullElse(targetLength, size.targetLength()));
    }
}
