package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.Optional;

/**
 * What a model made of one source.
 *
 * @param source         the source text as given
 * @param target         the produced text, detokenized
 * @param sourceTokens   the source's tokens, {@code <eos>} included
 * @param steps          one for each produced token, {@code <eos>} included if it was produced
 * @param logProbability sum of the steps' log-probabilities, in nats
 * @param attention      rows are the steps; empty for a model without attention
 */
public record Translation(
        String source,
        String target,
        List<String> sourceTokens,
        List<Step> steps,
        double logProbability,
        Optional<AttentionMap> attention) {
    public Translation {
        sourceTokens = List.copyOf(sourceTokens);
        steps = List.copyOf(steps);
    }

    /** The produced tokens, {@code <eos>} included if it was produced. */
    public List<String> targetTokens() {
        return steps.stream().map(Step::token).toList();
    }

    /**
     * One decoding step.
     *
     * @param token          the token that was taken
     * @param logProbability its log-probability, in nats
     * @param alternatives   the most probable tokens of this step, best first
     */
    public record Step(String token, double logProbability, List<Alternative> alternatives) {
        public Step {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A token that could have been taken, and its probability in 0..1. */
    public record Alternative(String token, double probability) {}
}
