package org.attentionworkbench.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.decoding.Beam;
import org.attentionworkbench.engine.decoding.DecodingRate;
import org.attentionworkbench.engine.model.Snapshot;

/** Times the decoding of random sentences by a network that has learnt nothing: each target becomes as long as it may. */
final class DecodingBench {
    private static final List<Integer> WIDTHS = List.of(1, 5);
    private static final int WARM_UP_SENTENCES = 64;

    private final Console console;
    private final BenchPlan plan;
    private final boolean json;

    DecodingBench(Console console, BenchPlan plan, boolean json) {
        this.console = console;
        this.plan = plan;
        this.json = json;
    }

    /** Greedily, then with a beam; a line each. */
    void report(BenchSize size, Snapshot snapshot, int[][] sources) {
        for (int width : WIDTHS) {
            Beam beam = new Beam(width, Beam.GREEDY.lengthPenalty());
            double warmedUp = warmUp(snapshot, sources, beam);
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "size %s: beam %d warmed up in %.1f s, %d x %d sentences timed",
                            size.name(),
                            width,
                            warmedUp,
                            plan.rounds(),
                            sources.length));
            List<DecodingRate> rates = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                rates.add(DecodingRate.measure(snapshot, sources, beam, plan.threads()));
            }
            rates.sort(Comparator.comparingDouble(DecodingRate::tokensPerSecond));
            print(size, width, rates.get(rates.size() / 2));
        }
    }

    private double warmUp(Snapshot snapshot, int[][] sources, Beam beam) {
        int[][] some = Arrays.copyOf(sources, Math.min(WARM_UP_SENTENCES, sources.length));
        double seconds = 0;
        do {
            seconds +=
                    DecodingRate.measure(snapshot, some, beam, plan.threads()).seconds();
        } while (seconds < plan.warmUp().toNanos() / 1e9);
        return seconds;
    }

    private void print(BenchSize size, int width, DecodingRate rate) {
        if (json) {
            console.out()
                    .println(new JsonLine()
                            .with("size", size.name())
                            .with("beam", width)
                            .with("sentences", rate.sentences())
                            .with("tokens", rate.tokens())
                            .withNumber("seconds", rate.seconds())
                            .withNumber("tokens_per_s", rate.tokensPerSecond()));
        } else {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: beam %d, %d sentences, %d tokens in %.2f s, %.0f tokens/s",
                            size.name(),
                            width,
                            rate.sentences(),
                            rate.tokens(),
                            rate.seconds(),
                            rate.tokensPerSecond()));
        }
    }
}
