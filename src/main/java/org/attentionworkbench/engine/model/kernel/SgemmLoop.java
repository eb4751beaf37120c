package org.attentionworkbench.engine.model.kernel;

import java.time.Duration;

/** Multiplies square matrices for a while on every worker of a team: the machine's rate, to hold training against. */
public final class SgemmLoop {
    private static final int SIZE = 1024;

    private SgemmLoop() {}

    /** @return products of 1024 x 1024 matrices done by all workers together, a second */
    public static double productsPerSecond(Team team, Duration duration) {
        double[] rates = new double[team.size()];
        team.run(worker -> {
            try (Floats a = filled();
                    Floats b = filled();
                    Floats c = filled()) {
                Matrix x = a.matrix(SIZE, SIZE);
                Matrix y = b.matrix(SIZE, SIZE);
                worker.blas().product(x, y, 0f, c.matrix(SIZE, SIZE));
                worker.barrier();
                long start = System.nanoTime();
                int products = 0;
                while (System.nanoTime() - start < duration.toNanos()) {
                    worker.blas().product(x, y, 0f, c.matrix(SIZE, SIZE));
                    products++;
                }
                rates[worker.index()] = products * 1e9 / (System.nanoTime() - start);
            }
        });
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        return sum;
    }

    private static Floats filled() {
        Floats floats = Floats.allocate(SIZE * SIZE);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 - 3;
        }
        floats.put(0, values, 0, values.length);
        return floats;
    }
}
