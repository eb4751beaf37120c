package org.attentionworkbench.engine.embeddings;

import java.nio.file.Path;
import java.util.Optional;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;

/**
 * Which embeddings a training begins with.
 *
 * @param files  word vectors for each side; without a file a side begins at random
 * @param frozen whether embeddings that come from a file stay exactly as they began, or are learnt on
 */
public record Pretrained(Sides<Optional<Path>> files, boolean frozen) {
    /** Everything begins at random. */
    public static final Pretrained NONE = new Pretrained(Sides.both(Optional.empty()), false);

    public Pretrained {
        if (frozen && files.source().isEmpty() && files.target().isEmpty()) {
            throw new IllegalArgumentException("without a file of word vectors there is nothing to freeze");
        }
    }

    /** Source words from a file. */
    public static Pretrained source(Path file, boolean frozen) {
        return new Pretrained(new Sides<>(Optional.of(file), Optional.empty()), frozen);
    }

    /** The file of a side. */
    public Optional<Path> file(Side side) {
        return side == Side.SOURCE ? files.source() : files.target();
    }

    /** Whether any side has a file. */
    public boolean isThere() {
        return files.source().isPresent() || files.target().isPresent();
    }
}
