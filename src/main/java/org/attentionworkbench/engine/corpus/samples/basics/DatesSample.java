package org.attentionworkbench.engine.corpus.samples.basics;

import java.time.LocalDate;
import java.util.List;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.DistinctPairs;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/** Dates of 1900 to 2099 as people write them in English, French and Chinese, and the same dates in ISO 8601. */
public final class DatesSample implements SampleCorpus {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2100, 1, 1).toEpochDay() - FIRST.toEpochDay());
    private static final List<DateLanguage> LANGUAGES =
            List.of(new EnglishDates(), new FrenchDates(), new ChineseDates(), new NumericDates());

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public Application application() {
        return Application.BASICS;
    }

    @Override
    public String tokenizer() {
        return "characters";
    }

    @Override
    public int defaultPairs() {
        return 30_000;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        return DistinctPairs.draw(name(), pairs, seed, DatesSample::draw);
    }

    private static Pair draw(Dice dice) {
        LocalDate date = FIRST.plusDays(dice.between(0, DAYS - 1));
        DateLanguage language = dice.weighted(LANGUAGES, DateLanguage::weight);
        List<DatePattern> patterns =
                language.patterns().stream().filter(p -> p.suits(date)).toList();
        DateText text = new DateText(date);
        dice.weighted(patterns, DatePattern::weight).write(language, text);
        return text.toPair();
    }
}
