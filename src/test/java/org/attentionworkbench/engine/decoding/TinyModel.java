package org.attentionworkbench.engine.decoding;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;

/** A small network that has seen a few steps of copying letters: its distributions are neither flat nor certain. */
final class TinyModel {
    static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final int STEPS = 40;

    private TinyModel() {}

    static Translator translator(Attention attention, Timing timing) {
        return translator(new ModelSpec(ModelSpec.Cell.GRU, attention, timing, 8, 12));
    }

    static Translator translator(ModelSpec spec) {
        return translator(spec, LETTERS);
    }

    /** @param known letters of the target; the others are unknown to it, and it learns to say so */
    static Translator translator(ModelSpec spec, List<String> known) {
        Tokenizer tokenizer = Tokenizers.of("whitespace");
        Vocabulary words = Vocabulary.of(List.of(LETTERS), 1, 100);
        Vocabulary targets = Vocabulary.of(List.of(known), 1, 100);
        var text = new Translator.TextSide(tokenizer, tokenizer, words, targets);
        var config = new NetworkConfig(words.size(), targets.size(), 0.02, 1, 7, 1);
        try (Network network = Network.create(spec, config)) {
            Batch batch = copies(words, targets);
            for (int step = 0; step < STEPS; step++) {
                network.trainStep(batch);
            }
            return new Translator(network.snapshot(), text);
        }
    }

    private static Batch copies(Vocabulary words, Vocabulary targets) {
        return new Batch(copies(words), copies(targets));
    }

    private static int[][] copies(Vocabulary words) {
        return IntStream.range(0, 12)
                .mapToObj(i -> words.encode(sentence(i, 1 + i % 5)))
                .toArray(int[][]::new);
    }

    /** Letters in an order that depends on the number. */
    static List<String> sentence(int number, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> LETTERS.get((number * 3 + i * (1 + number % 4)) % LETTERS.size()))
                .toList();
    }

    /** Sentences of several lengths as text. */
    static List<String> sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.join(" ", sentence(i, 1 + (i * 7) % 9)))
                .toList();
    }
}
