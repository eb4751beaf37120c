package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseAdverbials.Occupied;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseNounPhrase.Form;

/** What something is like (很), how it compares (比), who somebody is (是), what is where (有) and where it is (在). */
final class ChineseBeingSentence {
    private record Profession(String chinese, String english) {}

    private static final List<Profession> PROFESSIONS = List.of(
            new Profession("老师", "teacher"),
            new Profession("医生", "doctor"),
            new Profession("学生", "student"),
            new Profession("护士", "nurse"),
            new Profession("司机", "driver"),
            new Profession("画家", "painter"),
            new Profession("记者", "journalist"),
            new Profession("工程师", "engineer"));

    /** How much of a quality: the Chinese word, what follows "is" in English, and whether it stands for "is" too. */
    private record Degree(String chinese, String english, boolean isCopula) {}

    private static final List<Degree> DEGREES = List.of(
            new Degree("很", "", true),
            new Degree("很", "", true),
            new Degree("非常", "very", false),
            new Degree("不", "not", false),
            new Degree("不 太", "not very", false));

    private static final List<Set<String>> OPPOSITES =
            List.of(Set.of("红色", "黑色", "白色", "蓝色"), Set.of("新", "旧", "年轻"), Set.of("大", "小"), Set.of("便宜", "贵"));

    private final Dice dice;
    private final SentenceParts parts = new SentenceParts();

    private ChineseBeingSentence(Dice dice) {
        this.dice = dice;
    }

    /** 这 本 书 很 有趣 。 */
    static Phrase quality(Dice dice) {
        return new ChineseBeingSentence(dice).writeQuality();
    }

    /** 小明 比 我 高 。 */
    static Phrase comparison(Dice dice) {
        return new ChineseBeingSentence(dice).writeComparison();
    }

    /** 她 是 医生 。 */
    static Phrase profession(Dice dice) {
        return new ChineseBeingSentence(dice).writeProfession();
    }

    /** 桌子 上 有 一 本 书 。 */
    static Phrase existence(Dice dice) {
        return new ChineseBeingSentence(dice).writeExistence();
    }

    /** 那 只 猫 在 床 下 。 */
    static Phrase location(Dice dice) {
        return new ChineseBeingSentence(dice).writeLocation();
    }

    private Phrase writeQuality() {
        ChineseNoun noun = dice.one(ChineseNoun.ALL);
        ChineseNounPhrase subject = topic(noun);
        List<ChineseAdjective> suitable = suitable(noun, subject);
        if (suitable.isEmpty()) {
            return writeQuality();
        }
        ChineseAdjective adjective = dice.one(suitable);
        if (adjective.isColour()) {
            return writeColour(subject, adjective);
        }
        parts.source(subject.phrase().source());
        if (dice.chance(0.15)) {
            SourceWord quality = parts.source(adjective.chinese());
            parts.target(subject.agreement().be, parts.source("吗"))
                    .target(subject.phrase().target());
            return end(new TargetWord(adjective.english(), quality), true);
        }
        Degree degree = dice.one(DEGREES);
        List<SourceWord> words = SourceWord.of(degree.chinese());
        parts.source(words).target(subject.phrase().target());
        parts.target(List.of(new TargetWord(subject.agreement().be, degree.isCopula() ? words : List.of())));
        List<SourceWord> english = SourceWord.of(degree.english());
        for (int i = 0; i < english.size(); i++) {
            parts.target(english.get(i).toString(), words.get(i));
        }
        return end(new TargetWord(adjective.english(), parts.source(adjective.chinese())), false);
    }

    /** 我 的 自行车 是 红色 的 。 */
    private Phrase writeColour(ChineseNounPhrase subject, ChineseAdjective colour) {
        parts.source(subject.phrase().source());
        List<TargetWord> not = dice.chance(0.2) ? List.of(new TargetWord("not", parts.source("不"))) : List.of();
        SourceWord is = parts.source("是");
        SourceWord word = parts.source(colour.chinese());
        parts.source("的");
        parts.target(subject.phrase().target())
                .target(subject.agreement().be, is)
                .target(not);
        return end(new TargetWord(colour.english(), word), false);
    }

    private Phrase writeComparison() {
        ChineseNoun noun = dice.one(ChineseNoun.ALL);
        boolean persons = noun.kind() == Kind.PERSON && dice.chance(0.6);
        ChineseNounPhrase subject = persons ? ChineseNounPhrase.subject(dice) : topic(noun);
        List<ChineseAdjective> suitable = suitable(noun, subject).stream()
                .filter(ChineseAdjective::isCompared)
                .toList();
        List<ChineseNoun> others = ChineseNoun.of(Set.of(noun.kind())).stream()
                .filter(other -> !other.chinese().equals(subject.noun()) && other != noun)
                .toList();
        if (suitable.isEmpty() || others.isEmpty()) {
            return writeComparison();
        }
        ChineseAdjective adjective = dice.one(suitable);
        Phrase other = persons && dice.chance(0.5)
                ? otherPerson(subject)
                : topic(dice.one(others)).phrase();
        if (other.source().stream().anyMatch(word -> word.toString().equals(adjective.chinese()))) {
            return writeComparison();
        }
        boolean more = dice.chance(0.7);
        parts.source(subject.phrase().source());
        SourceWord compared = parts.source(more ? "比" : "没有");
        parts.source(other.source());
        SourceWord quality = parts.source(adjective.chinese());
        parts.target(subject.phrase().target()).target(List.of(new TargetWord(subject.agreement().be)));
        if (more) {
            SourceWord.of(adjective.comparative()).forEach(word -> parts.target(word.toString(), quality));
            parts.target("than", compared);
        } else {
            parts.target("not", compared)
                    .target("as", compared)
                    .target(adjective.english(), quality)
                    .target("as", compared);
        }
        return parts.target(other.target()).both(Phrase.of("。", ".")).toPhrase();
    }

    private Phrase otherPerson(ChineseNounPhrase subject) {
        String taken = subject.phrase().source().get(0).toString();
        List<ChinesePronoun> others = ChinesePronoun.ALL.stream()
                .filter(pronoun -> pronoun.chinese().charAt(0) != taken.charAt(0))
                .toList();
        ChinesePronoun pronoun = dice.one(others);
        return Phrase.of(pronoun.chinese(), pronoun.object());
    }

    private Phrase writeProfession() {
        List<ChinesePronoun> single = ChinesePronoun.ALL.subList(0, 4);
        ChineseNounPhrase subject =
                dice.chance(0.5) ? ChineseNounPhrase.pronoun(dice.one(single)) : ChineseNounPhrase.name(dice);
        Profession profession = dice.one(PROFESSIONS);
        boolean question = dice.chance(0.25);
        boolean negated = !question && dice.chance(0.3);
        parts.source(subject.phrase().source());
        List<TargetWord> not = negated ? List.of(new TargetWord("not", parts.source("不"))) : List.of();
        TargetWord is = new TargetWord(subject.agreement().be, parts.source("是"));
        TargetWord noun = new TargetWord(profession.english(), parts.source(profession.chinese()));
        TargetWord article = new TargetWord(profession.english().startsWith("e") ? "an" : "a");
        if (question) {
            parts.source("吗");
            parts.target(List.of(is)).target(subject.phrase().target());
        } else {
            parts.target(subject.phrase().target()).target(List.of(is)).target(not);
        }
        parts.target(List.of(article));
        return end(noun, question);
    }

    private Phrase writeExistence() {
        Occupied spot = ChineseAdverbials.spot(dice);
        parts.source(spot.phrase().source());
        boolean none = dice.chance(0.25);
        SourceWord has = parts.source(none ? "没有" : "有");
        List<Form> forms = none ? List.of(Form.BARE) : List.of(Form.ONE, Form.SOME_NUMBER, Form.BARE);
        Form form = dice.one(forms);
        ChineseNounPhrase thing = ChineseNounPhrase.draw(dice, spot.noun(), form, false);
        parts.source(thing.phrase().source());
        parts.target("there", has).target(thing.agreement().be, has);
        if (none) {
            parts.target("no", has);
        }
        return parts.target(thing.phrase().target())
                .target(spot.phrase().target())
                .both(Phrase.of("。", "."))
                .toPhrase();
    }

    private Phrase writeLocation() {
        Occupied spot = ChineseAdverbials.spot(dice);
        ChineseNounPhrase subject = topic(spot.noun());
        if (dice.chance(0.3)) {
            parts.source(subject.phrase().source());
            SourceWord at = parts.source("在");
            parts.target("where", parts.source("哪里"))
                    .target(subject.agreement().be, at)
                    .target(subject.phrase().target());
            return parts.both(Phrase.of("？", "?")).toPhrase();
        }
        parts.both(subject.phrase());
        boolean negated = dice.chance(0.2);
        List<TargetWord> not = negated ? List.of(new TargetWord("not", parts.source("不"))) : List.of();
        parts.target(subject.agreement().be, parts.source("在")).target(not);
        return parts.both(spot.phrase()).both(Phrase.of("。", ".")).toPhrase();
    }

    private ChineseNounPhrase topic(ChineseNoun noun) {
        return ChineseNounPhrase.topic(dice, noun);
    }

    /** Adjectives for the noun that say nothing the subject says or denies already. */
    private static List<ChineseAdjective> suitable(ChineseNoun noun, ChineseNounPhrase subject) {
        Set<String> taken =
                subject.phrase().source().stream().map(SourceWord::toString).collect(Collectors.toSet());
        return ChineseAdjective.of(noun.kind()).stream()
                .filter(adjective -> !taken.contains(adjective.chinese()))
                .filter(adjective -> OPPOSITES.stream()
                        .noneMatch(group -> group.contains(adjective.chinese())
                                && group.stream().anyMatch(taken::contains)))
                .toList();
    }

    private Phrase end(TargetWord last, boolean question) {
        return parts.target(List.of(last))
                .both(question ? Phrase.of("？", "?") : Phrase.of("。", "."))
                .toPhrase();
    }
}
