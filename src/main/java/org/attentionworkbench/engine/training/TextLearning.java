package org.attentionworkbench.engine.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;

/** Makes tokenizers and vocabularies from the training pairs, and from them alone. */
final class TextLearning {
    private final List<Pair> pairs;
    private final TrainingJob.TextConfig config;
    private final Consumer<TrainingEvent> events;
    private final BooleanSupplier stop;

    /**
     * @param events told of every merge that is learnt
     * @param stop   looked at while learning
     */
    TextLearning(
            List<Pair> pairs, TrainingJob.TextConfig config, Consumer<TrainingEvent> events, BooleanSupplier stop) {
        this.pairs = pairs;
        this.config = config;
        this.events = events;
        this.stop = stop;
    }

    /** @throws Problem if it was stopped, or a tokenizer's file cannot be used */
    TextSide learn() {
        try {
            Tokenizer source = tokenizer(Side.SOURCE, config.tokenizers().source(), Pair::source);
            Tokenizer target = tokenizer(Side.TARGET, config.tokenizers().target(), Pair::target);
            var text = new TextSide(
                    source,
                    target,
                    vocabulary(source, Pair::source),
                    vocabulary(target, Pair::target),
                    config.unknown());
            return config.pretrained().files().source().isPresent() ? text.composing() : text;
        } catch (CancellationException e) {
            throw new Problem(e, "tokenizer.stopped");
        }
    }

    private Tokenizer tokenizer(Side side, TokenizerSpec spec, Function<Pair, String> text) {
        return Tokenizers.make(
                spec,
                pairs.stream().map(text),
                merge -> events.accept(new TrainingEvent.MergeLearnt(side, merge)),
                stop);
    }

    /** The whole inventory of a learnt tokenizer; of others, what the pairs have. */
    private Vocabulary vocabulary(Tokenizer tokenizer, Function<Pair, String> text) {
        Iterable<List<String>> sequences =
                () -> pairs.stream().map(text).map(tokenizer::tokenize).iterator();
        return tokenizer
                .inventory()
                .map(Vocabulary::of)
                .orElseGet(() -> Vocabulary.of(sequences, config.minCount(), config.maxVocabulary()));
    }
}
