package org.attentionworkbench.engine.corpus.samples.commands;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.making.Application;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;

/**
 * Commands and the actions they stand for. It is learnt from those of up to {@value #LONGEST_LEARNT} actions and tested on
 * the longer ones, the length split of Lake and Baroni 2018, arXiv:1711.00350, experiment 2.
 */
public final class CommandsSample implements SampleCorpus {
    /** The most actions of a command that is learnt. */
    static final int LONGEST_LEARNT = 22;

    private static final int COMMANDS = 20_910;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Application application() {
        return Application.COMMANDS;
    }

    @Override
    public String tokenizer() {
        return "whitespace";
    }

    /** All there are. */
    @Override
    public int defaultPairs() {
        return COMMANDS;
    }

    @Override
    public List<Pair> generate(int pairs, long seed) {
        if (pairs < 1) {
            throw new IllegalArgumentException("pairs must be at least 1, was " + pairs);
        }
        if (pairs > COMMANDS) {
            throw new Problem("sample.tooFew", name(), pairs, COMMANDS);
        }
        List<Phrase> commands = new ArrayList<>(Command.all());
        Collections.shuffle(commands, new Random(seed));
        return commands.subList(0, pairs).stream().map(Phrase::toPair).toList();
    }

    @Override
    public boolean bringsItsSplit() {
        return true;
    }

    @Override
    public Corpus split(List<Pair> pairs, long seed) {
        List<Pair> learnt = pairs.stream().filter(CommandsSample::isLearnt).toList();
        List<Pair> heldOut = pairs.stream().filter(pair -> !isLearnt(pair)).toList();
        if (learnt.isEmpty() || heldOut.isEmpty()) {
            throw new Problem("sample.onePart", name(), pairs.size());
        }
        return new Corpus(name(), learnt, heldOut);
    }

    private static boolean isLearnt(Pair pair) {
        return pair.target().split(" ").length <= LONGEST_LEARNT;
    }
}
