package org.attentionworkbench.cli;

import java.util.Optional;
import org.attentionworkbench.engine.model.ModelSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sizes of a model. */
final class SizeOptions {
    private static final String EMBEDDING = "--embedding";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = EMBEDDING,
            paramLabel = "N",
            description = "size of embeddings; default: ${DEFAULT-VALUE}, or that of the word vectors of --embeddings")
    private int embedding = ModelSpec.DEFAULT.embedding();

    @Option(names = "--hidden", paramLabel = "N", description = "size of hidden states; default: ${DEFAULT-VALUE}")
    private int hidden = ModelSpec.DEFAULT.hidden();

    /** What was given or, where nothing was, the default. */
    int embedding() {
        return embedding;
    }

    /** The size of embeddings, if one was given. */
    Optional<Integer> given() {
        return new GivenOptions(command).has(EMBEDDING) ? Optional.of(embedding) : Optional.empty();
    }

    int hidden() {
        return hidden;
    }
}
