package org.attentionworkbench.engine.model.kernel;

import java.util.Optional;

/**
 * How a decoder state s scores the source positions, e_i = score(s, h_i), told in the parts all scores have in common: a
 * query made of s, a key made of each h_i, and the {@link Energy} of a query and a key. Another score is another class, and
 * one line in {@link #of}.
 */
interface Score {
    /** @throws IllegalArgumentException if there is none of that name */
    static Score of(AttentionShape shape) {
        return switch (shape.score()) {
            case "DOT" -> new DotScore(shape, 1);
            case "SCALED_DOT" -> new DotScore(shape, 1 / Math.sqrt(shape.hidden()));
            case "GENERAL" -> new GeneralScore(shape);
            case "ADDITIVE" -> new AdditiveScore(shape);
            case "CONCAT" -> new ConcatScore(shape);
            case "LOCATION" -> new LocationScore(shape);
            case "MULTI_HEAD" -> new MultiHeadScore(shape);
            default -> throw new IllegalArgumentException("there is no score " + shape.score());
        };
    }

    /** Adds its parameters. */
    void addTo(ParameterLayout layout);

    /** Size Q of a query. */
    int querySize();

    /** Size K of a key. */
    int keySize();

    /** Size of a value, and so of the context: what the weights are spread over. */
    int valueSize();

    /** Weights apart from each other, each for its own stretch of query, key and value. */
    default int heads() {
        return 1;
    }

    /** W [Q, H] with q = W s; without one the query is s. */
    Optional<Matrix> queryWeights(Parameters parameters);

    /** W [K, M] with k_i = W h_i; without one the key is h_i. */
    Optional<Matrix> keyWeights(Parameters parameters);

    /** W [., M] with v_i = W h_i; without one the value is h_i. */
    default Optional<Matrix> valueWeights(Parameters parameters) {
        return Optional.empty();
    }

    /** W [., .] that the values' sum is multiplied by to make the context; without one it is the sum. */
    default Optional<Matrix> contextWeights(Parameters parameters) {
        return Optional.empty();
    }

    /** What one worker computes energies with. */
    Energy energy();
}
