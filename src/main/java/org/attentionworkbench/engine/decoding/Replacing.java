package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.decoding.Translation.Replacement;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/** Finds what takes the place of an {@code <unk>}, as {@link UnknownWords} says. */
final class Replacing {
    private Replacing() {}

    /**
     * @param sourceTokens {@code <eos>} included, which never takes the place of a word
     * @return empty for a step that took any other token, and where {@code <unk>} is to stay
     */
    static Optional<Replacement> of(Translator.TextSide text, List<String> sourceTokens, Hypothesis step) {
        if (step.token() != Vocabulary.UNK || text.unknown().answer() != Answer.REPLACE) {
            return Optional.empty();
        }
        int source = argMax(step.meanAttention(), sourceTokens.size() - 1);
        return Optional.of(new Replacement(source, token(text, sourceTokens.get(source))));
    }

    /** The first among equals. */
    private static int argMax(float[] attention, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) {
            if (attention[i] > attention[best]) {
                best = i;
            }
        }
        return best;
    }

    private static String token(Translator.TextSide text, String sourceToken) {
        return text.unknown()
                .dictionary()
                .lookUp(text.sourceTokenizer().word(sourceToken))
                .map(text.targetTokenizer()::token)
                .orElseGet(() -> asTarget(text, sourceToken));
    }

    /** A source token as the target's tokenizer writes it. */
    static String asTarget(Translator.TextSide text, String sourceToken) {
        Tokenizer target = text.targetTokenizer();
        return areAlike(text.sourceTokenizer(), target)
                ? sourceToken
                : target.token(text.sourceTokenizer().word(sourceToken));
    }

    /** Whether tokens of one mark white space as those of the other do, so that a token can go over as it is. */
    private static boolean areAlike(Tokenizer source, Tokenizer target) {
        return source.id().equals(target.id())
                || (source.inventory().isPresent() && target.inventory().isPresent());
    }
}
