package org.attentionworkbench.cli;

import org.attentionworkbench.engine.model.ModelSpec;
import picocli.CommandLine.Option;

/** The sizes of a model. */
final class SizeOptions {
    @Option(names = "--embedding", paramLabel = "N", description = "size of embeddings; default: ${DEFAULT-VALUE}")
    private int embedding = ModelSpec.DEFAULT.embedding();

    @Option(names = "--hidden", paramLabel = "N", description = "size of hidden states; default: ${DEFAULT-VALUE}")
    private int hidden = ModelSpec.DEFAULT.hidden();

    int embedding() {
        return embedding;
    }

    int hidden() {
        return hidden;
    }
}
