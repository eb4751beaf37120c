package org.attentionworkbench.engine.corpus.samples.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;
import org.attentionworkbench.engine.corpus.samples.making.TargetWord;

/**
 * All commands of the grammar of Lake and Baroni 2018, arXiv:1711.00350, figure 6, with the actions of their figure 7:
 * <pre>
 *   command  = sentence | sentence "and" sentence | sentence "after" sentence
 *   sentence = phrase [ "twice" | "thrice" ]
 *   phrase   = verb | (verb | "turn") [ "opposite" | "around" ] ("left" | "right")
 * </pre>
 * Unlike theirs the verbs are walk, run, jump and wave. Each action is linked to its verb, each turn to the direction.
 */
final class Command {
    private static final List<String> VERBS = List.of("walk", "run", "jump", "wave");
    private static final List<String> DIRECTIONS = List.of("left", "right");
    private static final String TURN = "turn";

    private Command() {}

    /** Every command once: 102 sentences, and 2 · 102² joined ones. */
    static List<Phrase> all() {
        List<Phrase> firsts = sentences();
        List<Phrase> seconds = sentences(); // words of their own, for a sentence may be joined to itself
        List<Phrase> commands = new ArrayList<>(firsts);
        for (Phrase one : firsts) {
            for (Phrase other : seconds) {
                commands.add(joined(one, "and", other, concat(one.target(), other.target())));
                commands.add(joined(one, "after", other, concat(other.target(), one.target())));
            }
        }
        return commands;
    }

    private static Phrase joined(Phrase one, String word, Phrase other, List<TargetWord> actions) {
        return new Phrase(concat(concat(one.source(), List.of(new SourceWord(word))), other.source()), actions);
    }

    private static List<Phrase> sentences() {
        List<Phrase> sentences = new ArrayList<>();
        for (Phrase phrase : phrases()) {
            sentences.add(phrase);
            sentences.add(times(2, "twice", phrase));
            sentences.add(times(3, "thrice", phrase));
        }
        return sentences;
    }

    private static Phrase times(int times, String word, Phrase phrase) {
        return new Phrase(concat(phrase.source(), List.of(new SourceWord(word))), repeated(times, phrase.target()));
    }

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (String verb : VERBS) {
            SourceWord word = new SourceWord(verb);
            phrases.add(new Phrase(List.of(word), List.of(action(word))));
        }
        for (String verb : concat(VERBS, List.of(TURN))) {
            for (String direction : DIRECTIONS) {
                phrases.add(directed(verb, "", direction, 1, 1));
                phrases.add(directed(verb, "opposite", direction, 2, 1));
                phrases.add(directed(verb, "around", direction, 1, 4));
            }
        }
        return phrases;
    }

    /** @param turns turns before the action @param rounds how often both are done */
    private static Phrase directed(String verb, String manner, String direction, int turns, int rounds) {
        SourceWord what = new SourceWord(verb);
        SourceWord where = new SourceWord(direction);
        List<SourceWord> words = new ArrayList<>(List.of(what));
        words.addAll(SourceWord.of(manner));
        words.add(where);
        List<TargetWord> round = new ArrayList<>(repeated(turns, List.of(action(where))));
        if (!verb.equals(TURN)) {
            round.add(action(what));
        }
        return new Phrase(words, repeated(rounds, round));
    }

    private static TargetWord action(SourceWord word) {
        return new TargetWord(word.toString().toUpperCase(Locale.ROOT), word);
    }

    private static List<TargetWord> repeated(int times, List<TargetWord> actions) {
        List<TargetWord> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(actions);
        }
        return all;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
