package org.attentionworkbench.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** From texts to byte-pair encoding: the words are counted, then merges are learnt from the counts. */
final class SubwordLearning {
    private static final WordCutter CUTTER = new SpacedWords();

    private final Map<String, Long> counts;
    private final SortedSet<String> alphabet = new TreeSet<>(CodePointOrder::compare);
    private final BooleanSupplier stop;

    /** @param stop looked at before every text and every merge */
    SubwordLearning(Normalization normalization, Stream<String> texts, BooleanSupplier stop) {
        this(new HashMap<>(), stop);
        texts.takeWhile(text -> !stop.getAsBoolean()).map(normalization::apply).forEach(this::count);
    }

    /** @param counts of the words, as {@link SpacedWords} cuts them; used up @param stop looked at before every merge */
    SubwordLearning(Map<String, Long> counts, BooleanSupplier stop) {
        this.counts = counts;
        this.stop = stop;
    }

    private void count(String text) {
        words(text).forEach(word -> counts.merge(word, 1L, Long::sum));
    }

    /** The words of a text; none of a blank one, which has no tokens either. */
    static List<String> words(String text) {
        return WhiteSpace.isBlank(text) ? List.of() : CUTTER.cut(Letters.whole(text));
    }

    /** @throws CancellationException if it is to stop */
    Bpe learn(int most, Consumer<LearntMerge> events) {
        List<String> marks = counts.keySet().stream().filter(CUTTER::isMark).toList();
        counts.keySet().removeAll(marks);
        counts.keySet()
                .forEach(word -> word.codePoints().mapToObj(Character::toString).forEach(alphabet::add));
        List<Merge> merges = new BpeLearner(counts, List.copyOf(alphabet)).learn(most, events, stop);
        alphabet.addAll(marks);
        return Bpe.of(List.copyOf(alphabet), merges);
    }
}
