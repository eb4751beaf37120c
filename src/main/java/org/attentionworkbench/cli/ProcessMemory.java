package org.attentionworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process has taken of the machine's memory. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private ProcessMemory() {}

    /** The most that was resident since the process began, in MB of 2^20 bytes; NaN where the system does not tell (not Linux). */
    static double peakResidentMegabytes() {
        try {
            return Files.isReadable(STATUS) ? peak(Files.readAllLines(STATUS)) : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    static double peak(List<String> status) {
        return status.stream()
                .map(PEAK::matcher)
                .filter(Matcher::matches)
                .mapToDouble(matcher -> Long.parseLong(matcher.group(1)) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }
}
