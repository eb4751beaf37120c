package org.attentionworkbench.engine.corpus.samples.dialogue;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Conversations at a desk, booking a table or asking for opening hours, up to a guest's words; and the desk's answer. */
public final class DialogueSample implements SampleCorpus {
    private final String name;
    private final DeskLanguage language;

    private DialogueSample(String name, DeskLanguage language) {
        this.name = name;
        this.language = language;
    }

    /** In English. */
    public static DialogueSample english() {
        return new DialogueSample("dialogue", DeskLanguage.ENGLISH);
    }

    /** In Chinese, cut into words by spaces. */
    public static DialogueSample chinese() {
        return new DialogueSample("dialogue-chinese", DeskLanguage.CHINESE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Application application() {
        return Application.DIALOGUE;
    }

    @Override
    public String tokenizer() {
        return "whitespace";
    }

    @Override
    public int defaultPairs() {
        return 20_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name, pairs, seed, this::draw);
    }

    private Pair draw(Dice dice) {
        return dice.chance(0.5) ? new Booking(language, dice).draw() : new OpeningHours(language, dice).draw();
    }
}
