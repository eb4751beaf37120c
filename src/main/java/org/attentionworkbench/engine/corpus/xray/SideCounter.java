package org.attentionworkbench.engine.corpus.xray;

import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.attentionworkbench.engine.text.CutTexts;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.SubwordTexts;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.jspecify.annotations.Nullable;

/**
 * Counts one side of a corpus, again and again as choices change, and does again only what a change asks for: other limits
 * choose the vocabulary anew, another split counts anew and learns subwords anew, another tokenizer cuts the texts anew. What
 * was done when counting was given up is kept. For one thread at a time.
 */
public final class SideCounter {
    private static final int STEPS = 3;

    private final Side side;
    private @Nullable Words words;
    private @Nullable Cut cut;
    private @Nullable Counted counted;

    private record Words(MarkedPairs pairs, SubwordTexts texts) {}

    private record Cut(MarkedPairs pairs, TokenizerSpec spec, Tokenizer tokenizer, CutTexts texts) {}

    private record Counted(MarkedPairs pairs, CutTexts texts, SideCount count) {}

    /** @param side whose texts are counted */
    public SideCounter(Side side) {
        this.side = side;
    }

    /**
     * Counts the side and makes the vocabulary a training would make.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     * @throws org.attentionworkbench.engine.Problem      if the file of a tokenizer cannot be used
     */
    public CountedSide count(MarkedPairs pairs, TokenizerSpec spec, CountedSide.Limits limits, Watch watch) {
        forgetOthers(pairs);
        Cut now = cut(pairs, spec, watch);
        return CountedSide.of(side, now.tokenizer(), limits, counted(now, pairs, watch.part(2, STEPS)));
    }

    private void forgetOthers(MarkedPairs pairs) {
        if (words != null && !words.pairs().hasPairsOf(pairs)) {
            words = null;
        }
        if (cut != null && !cut.pairs().hasPairsOf(pairs)) {
            cut = null;
            counted = null;
        }
    }

    private Cut cut(MarkedPairs pairs, TokenizerSpec spec, Watch watch) {
        Cut last = cut;
        boolean isLearnt = spec.merges().isPresent();
        if (last == null || !last.spec().equals(spec) || isLearnt && last.pairs() != pairs) {
            last = isLearnt ? learnt(pairs, spec, watch) : plain(pairs, spec, watch);
            cut = last;
        }
        return last;
    }

    private Cut plain(MarkedPairs pairs, TokenizerSpec spec, Watch watch) {
        Tokenizer tokenizer = Tokenizers.make(spec, Stream.of());
        CutTexts texts = CutTexts.of(
                pairs.size(), place -> pairs.text(place, side), tokenizer::tokenize, each(pairs, watch.part(0, STEPS)));
        return new Cut(pairs, spec, tokenizer, texts);
    }

    private Cut learnt(MarkedPairs pairs, TokenizerSpec spec, Watch watch) {
        SubwordTexts cutIntoWords = words(pairs, spec, watch.part(0, STEPS));
        Tokenizer tokenizer = cutIntoWords.learn(spec, place -> !pairs.isHeldOut(place), watch.cancelled());
        return new Cut(pairs, spec, tokenizer, cutIntoWords.cut(tokenizer, each(pairs, watch.part(1, STEPS))));
    }

    private SubwordTexts words(MarkedPairs pairs, TokenizerSpec spec, Watch watch) {
        Words last = words;
        if (last == null || !last.texts().normalization().equals(spec.normalization())) {
            last = new Words(
                    pairs,
                    SubwordTexts.of(
                            spec.normalization(), pairs.size(), place -> pairs.text(place, side), each(pairs, watch)));
            words = last;
        }
        return last.texts();
    }

    private SideCount counted(Cut now, MarkedPairs pairs, Watch watch) {
        Counted last = counted;
        if (last == null || last.texts() != now.texts() || last.pairs() != pairs) {
            last = new Counted(pairs, now.texts(), SideCount.of(pairs, now.texts(), watch));
            counted = last;
        }
        return last.count();
    }

    private static IntConsumer each(MarkedPairs pairs, Watch watch) {
        return place -> watch.at(place, pairs.size());
    }
}
