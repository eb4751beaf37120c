package org.attentionworkbench.engine.text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;

/** The tokenizers there are. */
public final class Tokenizers {
    private Tokenizers() {}

    /** The ids that {@link #of(String)} accepts. */
    public static List<String> ids() {
        return TokenizerSpec.PLAIN;
    }

    /**
     * A tokenizer that needs nothing but its name: {@code whitespace}, {@code words}, {@code characters}.
     *
     * @throws Problem if there is none of that name, or it has to be learnt first
     */
    public static Tokenizer of(String id) {
        return plain(TokenizerSpec.of(id));
    }

    private static Tokenizer plain(TokenizerSpec spec) {
        Tokenizer cutter =
                switch (spec.name()) {
                    case WhitespaceTokenizer.ID -> new WhitespaceTokenizer();
                    case WordTokenizer.ID -> new WordTokenizer();
                    case CharacterTokenizer.ID -> new CharacterTokenizer();
                    default -> throw new Problem("tokenizer.notMade", spec.name());
                };
        return NormalizingTokenizer.of(cutter, spec.normalization());
    }

    /**
     * Makes what a spec asks for: learns it from the texts, reads it from its file, or neither.
     *
     * @param texts  of the side, of the training pairs alone; read once, if something is to be learnt from them
     * @param events told of every merge as it is learnt
     * @param stop   looked at while learning
     * @throws Problem               if a file cannot be used
     * @throws CancellationException if it is to stop
     */
    public static Tokenizer make(
            TokenizerSpec spec, Stream<String> texts, Consumer<LearntMerge> events, BooleanSupplier stop) {
        if (spec.isFile()) {
            Tokenizer read = TokenizerFile.read(Path.of(spec.name()), spec.name());
            return NormalizingTokenizer.of(read, spec.normalization());
        }
        if (spec.merges().isPresent()) {
            Bpe bpe = new SubwordLearning(spec.normalization(), texts, stop)
                    .learn(spec.merges().get(), events);
            return BpeTokenizer.learnt(spec, bpe);
        }
        return plain(spec);
    }

    /** {@link #make(TokenizerSpec, Stream, Consumer, BooleanSupplier)} that nobody watches. */
    public static Tokenizer make(TokenizerSpec spec, Stream<String> texts) {
        return make(spec, texts, merge -> {}, () -> false);
    }
}
