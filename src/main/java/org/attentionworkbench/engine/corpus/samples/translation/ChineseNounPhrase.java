package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseAdjective.Use;

/**
 * A noun with all that belongs to it, in Chinese and in English: in Chinese everything stands in front of the noun, a whole
 * clause included.
 *
 * @param phrase    the words
 * @param agreement how an English verb agrees with it
 * @param noun      its Chinese noun; empty for a pronoun or a name
 */
record ChineseNounPhrase(Phrase phrase, EnglishAgreement agreement, String noun) {
    private record Name(String chinese, String english) {}

    private static final List<Name> NAMES = List.of(
            new Name("小明", "Xiaoming"),
            new Name("小红", "Xiaohong"),
            new Name("小丽", "Xiaoli"),
            new Name("王芳", "Wang Fang"),
            new Name("李伟", "Li Wei"));

    private record Number(String chinese, String english) {}

    private static final List<Number> NUMBERS =
            List.of(new Number("两", "two"), new Number("三", "three"), new Number("四", "four"), new Number("五", "five"));

    /** What stands in front of a noun. */
    enum Form {
        /** 书: "books", as a subject "the book". */
        BARE,
        /** 这 本 书. */
        THIS,
        /** 这些 书. */
        THESE,
        /** 一 本 书. */
        ONE,
        /** 三 本 书. */
        SOME_NUMBER,
        /** 我 的 书, 小明 的 书. */
        OWNED,
        /** 我 昨天 买 的 书. */
        RELATIVE
    }

    /** 小明. */
    static ChineseNounPhrase name(Dice dice) {
        Name name = dice.one(NAMES);
        List<SourceWord> chinese = SourceWord.of(name.chinese());
        List<TargetWord> english = SourceWord.of(name.english()).stream()
                .map(word -> new TargetWord(word.toString(), chinese))
                .toList();
        return new ChineseNounPhrase(new Phrase(chinese, english), EnglishAgreement.THIRD, "");
    }

    /** A pronoun in front of a verb. */
    static ChineseNounPhrase pronoun(ChinesePronoun pronoun) {
        return new ChineseNounPhrase(Phrase.of(pronoun.chinese(), pronoun.subject()), pronoun.agreement(), "");
    }

    /** Who does something: a pronoun, a name, or somebody. */
    static ChineseNounPhrase subject(Dice dice) {
        int kind = dice.between(0, 9);
        if (kind < 4) {
            return pronoun(dice.one(ChinesePronoun.ALL));
        }
        if (kind < 6) {
            return name(dice);
        }
        Form form = dice.one(List.of(Form.BARE, Form.THIS, Form.OWNED, Form.THESE));
        return draw(dice, dice.one(ChineseNoun.of(Set.of(Kind.PERSON))), form, true);
    }

    /** Something of which is said what it is like or where. */
    static ChineseNounPhrase topic(Dice dice, ChineseNoun noun) {
        List<Form> forms = noun.isCounted()
                ? List.of(Form.BARE, Form.THIS, Form.THESE, Form.OWNED, Form.RELATIVE)
                : List.of(Form.BARE, Form.THIS, Form.OWNED, Form.RELATIVE);
        return draw(dice, noun, dice.one(forms), true);
    }

    /** A noun in one of the forms, now and then with adjectives. */
    static ChineseNounPhrase draw(Dice dice, ChineseNoun noun, Form wanted, boolean isSubject) {
        boolean impossible = (wanted == Form.THESE && !noun.isCounted()) || (wanted == Form.OWNED && !noun.isOwned());
        Form form = impossible ? Form.THIS : wanted;
        SentenceParts parts = new SentenceParts();
        switch (form) {
            case BARE -> writeBare(dice, noun, isSubject, parts);
            case THIS -> writeThis(dice, noun, parts);
            case THESE -> writeThese(dice, noun, parts);
            case ONE -> writeOne(dice, noun, parts);
            case SOME_NUMBER -> writeNumber(dice, noun, parts);
            case OWNED -> writeOwned(dice, noun, parts);
            case RELATIVE -> ChineseRelativeClause.write(dice, noun, parts, core(dice, noun, false));
        }
        boolean plural = form == Form.THESE || form == Form.SOME_NUMBER || (form == Form.BARE && !isSubject);
        boolean third = !plural || (form == Form.BARE && !noun.isCounted());
        return new ChineseNounPhrase(
                parts.toPhrase(), third ? EnglishAgreement.THIRD : EnglishAgreement.OTHER, noun.chinese());
    }

    private static void writeBare(Dice dice, ChineseNoun noun, boolean isSubject, SentenceParts parts) {
        if (isSubject) {
            parts.target(List.of(new TargetWord("the")));
        }
        parts.both(core(dice, noun, !isSubject));
    }

    private static void writeThis(Dice dice, ChineseNoun noun, SentenceParts parts) {
        boolean near = dice.chance(0.5);
        parts.both(Phrase.of(near ? "这" : "那", near ? "this" : "that"));
        writeMeasure(noun, noun.portion(), parts);
        parts.both(core(dice, noun, false));
    }

    private static void writeThese(Dice dice, ChineseNoun noun, SentenceParts parts) {
        boolean near = dice.chance(0.5);
        parts.both(Phrase.of(near ? "这些" : "那些", near ? "these" : "those")).both(core(dice, noun, true));
    }

    private static void writeOne(Dice dice, ChineseNoun noun, SentenceParts parts) {
        SourceWord one = parts.source("一");
        SentenceParts rest = new SentenceParts();
        writeMeasure(noun, noun.portion(), rest);
        rest.both(core(dice, noun, false));
        boolean vowel = "aeiou".indexOf(rest.target().get(0).text().charAt(0)) >= 0;
        parts.target(vowel ? "an" : "a", one).both(rest.toPhrase());
    }

    private static void writeNumber(Dice dice, ChineseNoun noun, SentenceParts parts) {
        Number number = dice.one(NUMBERS);
        parts.both(Phrase.of(number.chinese(), number.english()));
        writeMeasure(noun, noun.portions(), parts);
        parts.both(core(dice, noun, true));
    }

    /** 杯 is "cup of", 本 is nothing. */
    private static void writeMeasure(ChineseNoun noun, String portion, SentenceParts parts) {
        SourceWord measure = parts.source(noun.measure());
        SourceWord.of(portion).forEach(word -> parts.target(word.toString(), measure));
    }

    private static void writeOwned(Dice dice, ChineseNoun noun, SentenceParts parts) {
        SourceWord of = new SourceWord("的");
        if (dice.chance(0.7)) {
            ChinesePronoun owner = dice.one(ChinesePronoun.ALL);
            SourceWord word = parts.source(owner.chinese());
            parts.source(List.of(of)).target(List.of(new TargetWord(owner.possessive(), List.of(word, of))));
        } else {
            parts.both(name(dice).phrase()).source(List.of(of)).target("'s", of);
        }
        parts.both(core(dice, noun, false));
    }

    /** The noun and its adjectives: those with 的 come first in Chinese, a colour last in English. */
    private static Phrase core(Dice dice, ChineseNoun noun, boolean plural) {
        List<ChineseAdjective> suitable = ChineseAdjective.of(noun.kind());
        Optional<ChineseAdjective> withDe = pick(dice, suitable, Use.WITH_DE);
        Optional<ChineseAdjective> direct = pick(dice, suitable, Use.DIRECT);
        SentenceParts parts = new SentenceParts();
        List<TargetWord> english = new ArrayList<>();
        withDe.ifPresent(adjective -> {
            english.add(new TargetWord(adjective.english(), parts.source(adjective.chinese())));
            parts.source("的");
        });
        direct.ifPresent(adjective -> {
            boolean colourFollows = withDe.isPresent() && withDe.get().isColour();
            english.add(
                    colourFollows ? 0 : english.size(),
                    new TargetWord(adjective.english(), parts.source(adjective.chinese())));
        });
        SourceWord word = parts.source(noun.chinese());
        return parts.target(english)
                .target(plural ? noun.many() : noun.english(), word)
                .toPhrase();
    }

    private static Optional<ChineseAdjective> pick(Dice dice, List<ChineseAdjective> suitable, Use use) {
        List<ChineseAdjective> candidates =
                suitable.stream().filter(adjective -> adjective.use() == use).toList();
        return candidates.isEmpty() || !dice.chance(0.2) ? Optional.empty() : Optional.of(dice.one(candidates));
    }
}
