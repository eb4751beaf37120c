package org.attentionworkbench.engine.corpus.samples.summaries;

import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.corpus.samples.making.SlotText;

/** Short reports of invented events in invented places, and a headline for each. */
public final class HeadlinesSample implements SampleCorpus {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    @Override
    public String name() {
        return "headlines";
    }

    @Override
    public Application application() {
        return Application.SUMMARISATION;
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
        return DistinctPairs.draw(name(), pairs, seed, HeadlinesSample::draw);
    }

    private static Pair draw(Dice dice) {
        Event event = dice.one(Event.ALL);
        SlotText text = new SlotText();
        fill(text, event, dice);
        text.source(dice.one(event.openings()));
        for (List<String> sentence : dice.shuffled(event.details())) {
            text.source(dice.one(sentence));
        }
        return text.target(event.headline()).toPair();
    }

    private static void fill(SlotText text, Event event, Dice dice) {
        InventedNames names = new InventedNames(dice);
        text.set("person", names.person())
                .set("other", names.person())
                .set("place", names.place())
                .set("elsewhere", names.place())
                .set("company", names.company())
                .set("day", dice.one(DAYS))
                .set("thing", dice.one(event.things()))
                .set("n", Integer.toString(dice.between(12, 999)))
                .set("m", Integer.toString(dice.between(2, 11)));
    }
}
