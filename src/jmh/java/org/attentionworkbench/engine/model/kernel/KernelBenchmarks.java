package org.attentionworkbench.engine.model.kernel;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package: {@code mvn -Pjmh test}; some of them: {@code -Djmh=Sgemm}; only one size: {@code
 * -Djmh.size=M}; briefly: {@code -Djmh.seconds=1}.
 */
class KernelBenchmarks {
    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 5;

    @Test
    void run() throws RunnerException {
        TimeValue time = TimeValue.milliseconds(Math.round(1e3 * Double.parseDouble(property("jmh.seconds", "1"))));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(getClass().getPackageName() + ".*" + property("jmh", "") + ".*")
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(time)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(time)
                .jvmArgsAppend("-Dorg.bytedeco.javacpp.maxphysicalbytes=0")
                .shouldFailOnError(true);
        String sizes = property("jmh.size", "");
        if (!sizes.isEmpty()) {
            options.param("size", sizes.split(","));
        }
        new Runner(options.build()).run();
    }

    /** Maven hands over an empty property where none is given. */
    private static String property(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
