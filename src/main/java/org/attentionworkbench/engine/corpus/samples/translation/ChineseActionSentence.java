package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseNounPhrase.Form;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseVerb.Aspect;

/**
 * Somebody does something, somewhere, some time. Chinese says when and where before the verb and English after it; 了, 没 and
 * 吗 become a past tense, "did not" and a "do" in front; what is asked with 什么 moves to the front.
 */
final class ChineseActionSentence {
    /** How a sentence stands in time, or what the subject thinks of it. */
    private enum Mood {
        HABIT("", "", ""),
        PROGRESSIVE("正在", "", ""),
        PAST("", "", ""),
        FUTURE("会", "will", ""),
        WANT("想", "", "want to"),
        CAN("可以", "can", ""),
        SHOULD("应该", "should", "");

        final String chinese;
        final String modal;
        final String main;

        Mood(String chinese, String modal, String main) {
            this.chinese = chinese;
            this.modal = modal;
            this.main = main;
        }
    }

    /** Whether a sentence says, denies or asks. */
    private enum Type {
        SAYS,
        DENIES,
        ASKS_WHETHER,
        ASKS_WHAT
    }

    private static final List<Mood> MOODS = List.of(
            Mood.HABIT,
            Mood.HABIT,
            Mood.PROGRESSIVE,
            Mood.PAST,
            Mood.PAST,
            Mood.PAST,
            Mood.FUTURE,
            Mood.WANT,
            Mood.CAN,
            Mood.SHOULD);
    private static final List<Type> TYPES = List.of(
            Type.SAYS,
            Type.SAYS,
            Type.SAYS,
            Type.SAYS,
            Type.SAYS,
            Type.SAYS,
            Type.DENIES,
            Type.DENIES,
            Type.ASKS_WHETHER,
            Type.ASKS_WHAT);

    private final Dice dice;
    private final boolean going;
    private final ChineseVerb verb;
    private final ChineseNounPhrase subject;
    private final Mood mood;
    private final Type type;

    /** Chinese in its order; the English words are collected apart until all are known. */
    private final SentenceParts parts = new SentenceParts();

    private final List<TargetWord> auxiliary = new ArrayList<>();
    private final List<TargetWord> main = new ArrayList<>();

    private ChineseActionSentence(Dice dice) {
        this.dice = dice;
        going = dice.chance(0.1);
        verb = going ? ChineseVerb.GO : dice.one(ChineseVerb.ALL);
        subject = ChineseNounPhrase.subject(dice);
        mood = drawMood();
        type = drawType();
    }

    static Phrase draw(Dice dice) {
        return new ChineseActionSentence(dice).write();
    }

    private Mood drawMood() {
        return switch (verb.aspect()) {
            case STATE -> Mood.HABIT;
            case RESULT -> Mood.PAST;
            case ACTION -> dice.one(MOODS);
        };
    }

    private Type drawType() {
        Type drawn = dice.one(TYPES);
        boolean aboutPersons = verb.objects().contains(Kind.PERSON);
        boolean odd = drawn == Type.ASKS_WHAT && (going || aboutPersons || mood == Mood.SHOULD);
        boolean unusual = mood == Mood.PROGRESSIVE && drawn == Type.DENIES;
        return odd || unusual ? Type.SAYS : drawn;
    }

    private boolean asks() {
        return type == Type.ASKS_WHETHER || type == Type.ASKS_WHAT;
    }

    private Phrase write() {
        Phrase time = drawTime();
        boolean timeFirst = !asks() && dice.chance(0.3);
        Phrase place = drawPlace();
        if (timeFirst) {
            parts.source(time.source());
        }
        parts.source(subject.phrase().source());
        if (!timeFirst) {
            parts.source(time.source());
        }
        Phrase object = writeChinese(place);
        writeEnglish(time, timeFirst, place, object);
        return parts.toPhrase();
    }

    /** The verb and what belongs to it in Chinese, remembering what each word becomes; gives back the object. */
    private Phrase writeChinese(Phrase place) {
        boolean often = mood == Mood.HABIT && type == Type.SAYS && verb.aspect() == Aspect.ACTION && dice.chance(0.25);
        List<SourceWord> helpers = new ArrayList<>();
        List<TargetWord> not = new ArrayList<>();
        if (type == Type.DENIES) {
            SourceWord negation = parts.source(mood == Mood.PAST ? "没" : "不");
            not.add(new TargetWord("not", negation));
            helpers.add(negation);
        }
        List<SourceWord> modal = new ArrayList<>();
        if (!mood.chinese.isEmpty()) {
            modal.add(parts.source(mood.chinese));
        }
        if (often) {
            main.add(new TargetWord("often", parts.source("常常")));
        }
        parts.source(place.source());
        List<SourceWord> did = new ArrayList<>(List.of(parts.source(verb.chinese())));
        List<SourceWord> particles = new ArrayList<>();
        if (mood == Mood.PAST && type != Type.DENIES) {
            particles.add(parts.source("了"));
        }
        Phrase object = drawObject();
        parts.source(object.source());
        if (type == Type.ASKS_WHETHER) {
            helpers.add(parts.source("吗"));
        }
        boolean inverted = asks() || type == Type.DENIES;
        translate(inverted, modal, helpers, did, particles);
        auxiliary.addAll(not);
        return object;
    }

    /**
     * @param inverted  whether English needs an auxiliary
     * @param modal     会, 想 and the like
     * @param helpers   不, 没, 吗
     * @param did       the verb
     * @param particles 了
     */
    private void translate(
            boolean inverted,
            List<SourceWord> modal,
            List<SourceWord> helpers,
            List<SourceWord> did,
            List<SourceWord> particles) {
        EnglishAgreement agreement = subject.agreement();
        switch (mood) {
            case PROGRESSIVE -> {
                auxiliary.add(new TargetWord(agreement.be, modal));
                addMain(verb.progressive(), did);
            }
            case FUTURE, CAN, SHOULD -> {
                auxiliary.add(new TargetWord(mood.modal, modal));
                addMain(verb.base(), did);
            }
            case PAST -> {
                if (inverted) {
                    particles.addAll(helpers);
                    auxiliary.add(new TargetWord("did", particles));
                    addMain(verb.base(), did);
                } else {
                    did.addAll(particles);
                    addMain(verb.past(), did);
                }
            }
            case HABIT -> {
                if (inverted) {
                    auxiliary.add(new TargetWord(agreement.does, helpers));
                }
                addMain(inverted ? verb.base() : verb.english(agreement), did);
            }
            case WANT -> {
                if (inverted) {
                    auxiliary.add(new TargetWord(agreement.does, helpers));
                }
                boolean third = agreement == EnglishAgreement.THIRD && !inverted;
                addMain(third ? "wants to" : mood.main, modal);
                addMain(verb.base(), did);
            }
        }
    }

    private void addMain(String english, List<SourceWord> from) {
        SourceWord.of(english).forEach(word -> main.add(new TargetWord(word.toString(), from)));
    }

    private void writeEnglish(Phrase time, boolean timeFirst, Phrase place, Phrase object) {
        List<TargetWord> not =
                auxiliary.stream().filter(word -> word.text().equals("not")).toList();
        List<TargetWord> helper =
                auxiliary.stream().filter(word -> !word.text().equals("not")).toList();
        if (timeFirst) {
            parts.target(time.target());
        }
        if (type == Type.ASKS_WHAT) {
            parts.target(object.target());
        }
        if (asks()) {
            parts.target(helper).target(subject.phrase().target());
        } else {
            parts.target(subject.phrase().target()).target(helper).target(not);
        }
        parts.target(main);
        if (type != Type.ASKS_WHAT) {
            parts.target(object.target());
        }
        parts.target(place.target());
        if (!timeFirst) {
            parts.target(time.target());
        }
        parts.both(asks() ? Phrase.of("？", "?") : Phrase.of("。", "."));
    }

    private Phrase drawObject() {
        if (type == Type.ASKS_WHAT) {
            return Phrase.of("什么", "what");
        }
        if (going) {
            return ChineseAdverbials.destination(dice);
        }
        List<ChineseNoun> nouns = ChineseNoun.of(verb.objects()).stream()
                .filter(noun -> !noun.chinese().equals(subject.noun()))
                .toList();
        return ChineseNounPhrase.draw(dice, dice.one(nouns), dice.one(objectForms()), false)
                .phrase();
    }

    /** A habit is about no particular thing, a denial about no number of things, and 了 about no things at large. */
    private List<Form> objectForms() {
        if (verb.aspect() == Aspect.STATE) {
            return verb.objects().contains(Kind.PERSON)
                    ? List.of(Form.THIS, Form.THESE, Form.OWNED, Form.RELATIVE)
                    : List.of(Form.BARE, Form.THIS, Form.THESE, Form.OWNED, Form.RELATIVE);
        }
        if (type == Type.DENIES) {
            return List.of(Form.BARE, Form.THIS, Form.OWNED);
        }
        return switch (mood) {
            case HABIT -> List.of(Form.BARE, Form.BARE, Form.ONE, Form.SOME_NUMBER);
            case PAST -> List.of(Form.ONE, Form.ONE, Form.SOME_NUMBER, Form.THIS, Form.OWNED);
            default -> List.of(Form.BARE, Form.ONE, Form.SOME_NUMBER, Form.THIS, Form.OWNED);
        };
    }

    private Phrase drawTime() {
        if (verb.aspect() == Aspect.STATE || !dice.chance(0.5)) {
            return Phrase.NONE;
        }
        return switch (mood) {
            case HABIT -> ChineseAdverbials.habit(dice);
            case PROGRESSIVE -> dice.chance(0.5) ? Phrase.of("现在", "now") : Phrase.NONE;
            case PAST -> ChineseAdverbials.before(dice);
            case FUTURE, WANT, CAN, SHOULD -> ChineseAdverbials.later(dice);
        };
    }

    private Phrase drawPlace() {
        boolean isPlaced = going
                || verb.aspect() == Aspect.STATE
                || verb.objects().contains(Kind.PLACE)
                || mood == Mood.PROGRESSIVE;
        if (isPlaced || !dice.chance(0.3)) {
            return Phrase.NONE;
        }
        boolean trades = verb.objects().containsAll(List.of(Kind.FOOD, Kind.CLOTHES)) && verb.aspect() == Aspect.ACTION;
        return trades ? ChineseAdverbials.shop() : ChineseAdverbials.place(dice);
    }
}
