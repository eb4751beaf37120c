package org.attentionworkbench.app.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunFolder;

/** Names of run folders: {@code 2026-11-22-dates-gru-additive-1}. */
final class RunNames {
    /** Longer names meet limits of file systems. */
    static final int LONGEST = 100;

    private RunNames() {}

    /** What is wrong with a name; each has a sentence in the bundles under {@code train.name.}. */
    enum Fault {
        BLANK,
        TOO_LONG,
        NOT_A_FILE_NAME,
        TAKEN
    }

    /** A name for a run of that corpus and spec that no folder in the directory has. */
    static String propose(Path directory, LocalDate day, String corpus, ModelSpec spec) {
        Path free = RunFolder.propose(directory, day, plain(corpus), spec);
        return String.valueOf(free.getFileName());
    }

    /** Why a run in the directory cannot have that name. */
    static Optional<Fault> fault(Path directory, String name) {
        if (name.isBlank()) {
            return Optional.of(Fault.BLANK);
        }
        if (name.length() > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (!name.equals(name.strip()) || name.startsWith(".") || name.endsWith(".") || !isPlain(name)) {
            return Optional.of(Fault.NOT_A_FILE_NAME);
        }
        return Files.exists(directory.resolve(name)) ? Optional.of(Fault.TAKEN) : Optional.empty();
    }

    private static boolean isPlain(String name) {
        return name.codePoints().noneMatch(c -> c < ' ' || "\\/:*?\"<>|".indexOf(c) >= 0);
    }

    private static String plain(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z]{2,4}$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut =
                plain.substring(0, plain.offsetByCodePoints(0, Math.min(30, plain.codePointCount(0, plain.length()))));
        return cut.isEmpty() ? "corpus" : cut;
    }
}
