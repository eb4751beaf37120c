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

    /** The produced tokens, {@code <unk>} where it was produced, {@code <eos>} included if it was produced. */
    public List<String> targetTokens() {
        return steps.stream().map(Step::token).toList();
    }

    /**
     * One decoding step.
     *
     * @param token          the token that was taken
     * @param logProbability its log-probability, in nats
     * @param generated      p_gen, the share of this step's probability that is generated rather than copied from the source
     *     (See et al. 2017, eq. 8), 0..1; 1 for a model that does not copy
     * @param alternatives   the most probable tokens of this step, best first
     * @param replacement    what stands in the target text instead of an {@code <unk>}; empty where the token itself does
     */
    public record Step(
            String token,
            double logProbability,
            double generated,
            List<Alternative> alternatives,
            Optional<Replacement> replacement) {
        public Step {
            if (!(generated >= 0 && generated <= 1)) {
                throw new IllegalArgumentException("a share is between 0 and 1, was " + generated);
            }
            alternatives = List.copyOf(alternatives);
        }

        /** Of a model that does not copy, and of a token that stands in the text itself. */
        public Step(String token, double logProbability, List<Alternative> alternatives) {
            this(token, logProbability, 1, alternatives, Optional.empty());
        }

        /** What stands in the target text. */
        public String shown() {
            return replacement.map(Replacement::token).orElse(token);
        }
    }

    /**
     * What took the place of an {@code <unk>}.
     *
     * @param source position of the source token it comes from, the one with the highest α
     * @param token  a token as the target's tokenizer writes it
     */
    public record Replacement(int source, String token) {}

    /** A token that could have been taken, and its probability in 0..1. */
    public record Alternative(String token, double probability) {}
}
