package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.text.Vocabulary;

/** The two vocabularies of a run. Parameters mean nothing without them, so every checkpoint notes their checksums. */
record VocabularyFiles(Path source, Path target) {
    static VocabularyFiles in(Path folder) {
        return new VocabularyFiles(folder.resolve("source.txt"), folder.resolve("target.txt"));
    }

    void write(Vocabulary sourceVocabulary, Vocabulary targetVocabulary) {
        sourceVocabulary.write(source);
        targetVocabulary.write(target);
    }

    Vocabulary readSource() {
        return Vocabulary.read(source);
    }

    Vocabulary readTarget() {
        return Vocabulary.read(target);
    }

    void writeChecksums(ObjectNode into) throws IOException {
        into.put("source", Checksum.of(source)).put("target", Checksum.of(target));
    }

    /** @throws Problem naming the file that is missing or is not the one the parameters belong to */
    void check(Fields checksums) {
        check(source, checksums.text("source"));
        check(target, checksums.text("target"));
    }

    private static void check(Path file, String expected) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("run.missing", file);
        }
        try {
            if (!Checksum.of(file).equals(expected)) {
                throw new Problem("run.altered", file);
            }
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
    }
}
