package org.attentionworkbench.engine.corpus.samples.making;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.attentionworkbench.engine.corpus.SourceHash;

/** Random choices that depend on the seed alone: {@link Random} is specified to give the same numbers everywhere. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(SourceHash.mix(seed));
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Each as likely as the others. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** In any order. */
    public <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Each as likely as its weight says. */
    public <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (T candidate : of) {
            left -= weight.applyAsInt(candidate);
            if (left < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }
}
