package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.embeddings.VectorFile;
import org.attentionworkbench.engine.text.Sides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which embeddings a training begins with. */
final class EmbeddingOptions {
    @Option(
            names = "--embeddings",
            paramLabel = "FILE.vec",
            description =
                    "word vectors the source begins with: a line for each word, as word2vec, fastText and GloVe write them, .gz too;"
                            + " words that are not in it begin, and are read when decoding, as the mean of their character n-grams")
    private @Nullable Path source;

    @Option(
            names = "--target-embeddings",
            paramLabel = "FILE.vec",
            description = "the same for the target; with --tied these are what the output layer begins with, too")
    private @Nullable Path target;

    @Option(
            names = "--freeze-embeddings",
            description =
                    "embeddings from a file stay as they are, with --tied as weights of the output layer, too; default: they are"
                            + " learnt on")
    private boolean frozen;

    /** What was asked for. */
    Pretrained pretrained() {
        return new Pretrained(
                new Sides<>(Optional.ofNullable(source), Optional.ofNullable(target)), frozen && isGiven());
    }

    private boolean isGiven() {
        return source != null || target != null;
    }

    /**
     * The size embeddings must have; looks into the files.
     *
     * @throws BadArgument                           if two sizes do not fit, or there is nothing to freeze
     * @throws org.attentionworkbench.engine.Problem if a file is not one of word vectors
     */
    int size(SizeOptions sizes) {
        if (frozen && !isGiven()) {
            throw new BadArgument(
                    "--freeze-embeddings goes with --embeddings or --target-embeddings only: leave it out, or give one");
        }
        Optional<VectorFile> ofSource = Optional.ofNullable(source).map(VectorFile::of);
        Optional<VectorFile> ofTarget = Optional.ofNullable(target).map(VectorFile::of);
        if (ofSource.isPresent()
                && ofTarget.isPresent()
                && ofSource.get().dimension() != ofTarget.get().dimension()) {
            throw new BadArgument("--embeddings has vectors of "
                    + ofSource.get().dimension() + " numbers and " + "--target-embeddings of "
                    + ofTarget.get().dimension() + ": both must have the same size");
        }
        return ofSource.or(() -> ofTarget).map(file -> size(file, sizes)).orElseGet(sizes::embedding);
    }

    private static int size(VectorFile file, SizeOptions sizes) {
        int given = sizes.given().orElse(file.dimension());
        if (given != file.dimension()) {
            throw new BadArgument("--embedding " + given + " does not fit " + file.path() + ", whose vectors have "
                    + file.dimension() + " numbers: leave it out");
        }
        return given;
    }
}
