package org.attentionworkbench.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.SgemmRate;

/** Times training steps of one piece of work: after a warm-up, rounds of steps, each beside the rate of plain products. */
final class TrainingBench {
    private static final int LEAST_WARM_UP_STEPS = 3;
    /** A step may take memory while the network settles in. */
    private static final int SETTLED_STEPS = 10;

    private static final Duration SGEMM_TIME = Duration.ofSeconds(2);

    private final Network network;
    private final Batch batch;
    private final BenchPlan plan;
    private int stepsDone;
    private double allocated;
    private int allocatingSteps;

    /**
     * What was measured.
     *
     * @param medianSeconds  of a step; the median of the rounds' medians
     * @param minSeconds     the fastest step
     * @param sgemm          GFLOP/s of plain products on the same threads, the median of the rounds
     * @param allocatedBytes from the heap in a step, all threads together; NaN if there were too few steps or nobody counts
     */
    record Result(double medianSeconds, double minSeconds, double sgemm, double allocatedBytes) {}

    private TrainingBench(Network network, Batch batch, BenchPlan plan) {
        this.network = network;
        this.batch = batch;
        this.plan = plan;
    }

    /** @param console told how long the warm-up was */
    static Result measure(Network network, BenchSize size, BenchPlan plan, Console console) {
        Batch batch = size.randomBatch(network.config().seed());
        return new TrainingBench(network, batch, plan).measure(size.name(), console);
    }

    private Result measure(String name, Console console) {
        double seconds = warmUp();
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "size %s: warmed up by %d steps in %.1f s, %d x %d timed",
                        name,
                        stepsDone,
                        seconds,
                        plan.rounds(),
                        plan.steps()));
        List<Double> medians = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        double fastest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < plan.rounds(); round++) {
            long[] nanos = round();
            fastest = Math.min(fastest, nanos[0] / 1e9);
            medians.add(nanos[nanos.length / 2] / 1e9);
            rates.add(SgemmRate.measure(plan.threads(), SGEMM_TIME));
        }
        return new Result(median(medians), fastest, median(rates), allocated / allocatingSteps);
    }

    /** @return how long it took, in seconds */
    private double warmUp() {
        long start = System.nanoTime();
        long wanted = plan.warmUp().toNanos();
        while (stepsDone < LEAST_WARM_UP_STEPS || System.nanoTime() - start < wanted) {
            network.trainStep(batch);
            stepsDone++;
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** @return nanoseconds of each step, ascending */
    private long[] round() {
        long[] nanos = new long[plan.steps()];
        HeapUse before = HeapUse.now();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            network.trainStep(batch);
            nanos[i] = System.nanoTime() - start;
        }
        double taken = HeapUse.now().since(before);
        if (stepsDone >= SETTLED_STEPS) {
            allocated += taken;
            allocatingSteps += nanos.length;
        }
        stepsDone += nanos.length;
        Arrays.sort(nanos);
        return nanos;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
