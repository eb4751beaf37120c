package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseVerb.Aspect;

/** 我 昨天 买 的 书, "the book that I bought yesterday": in front of the noun in Chinese, behind it in English. */
final class ChineseRelativeClause {
    private ChineseRelativeClause() {}

    /**
     * @param noun  what the clause is about
     * @param parts gets the clause and the noun
     * @param core  the noun with its adjectives
     */
    static void write(Dice dice, ChineseNoun noun, SentenceParts parts, Phrase core) {
        List<ChineseVerb> verbs = ChineseVerb.ALL.stream()
                .filter(v -> v.objects().contains(noun.kind()) && v.aspect() != Aspect.STATE)
                .toList();
        ChineseVerb verb = dice.one(verbs);
        ChineseNounPhrase doer = dice.chance(0.6)
                ? ChineseNounPhrase.pronoun(dice.one(ChinesePronoun.ALL))
                : ChineseNounPhrase.name(dice);
        Phrase time = dice.chance(0.6) ? ChineseAdverbials.before(dice) : Phrase.NONE;
        SourceWord done = new SourceWord(verb.chinese());
        SourceWord of = new SourceWord("的");
        parts.source(doer.phrase().source()).source(time.source()).source(List.of(done, of));
        parts.target(List.of(new TargetWord("the"))).both(core).target("that", of);
        parts.target(doer.phrase().target());
        SourceWord.of(verb.past()).forEach(word -> parts.target(word.toString(), done));
        parts.target(time.target());
    }
}
