package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.text.Dictionary;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerFile;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * What makes ids of texts and texts of ids: the vocabularies, the tokenizers that were learnt or read from a file, and the
 * dictionary for unknown words, if there is one. Parameters mean nothing without them, so every checkpoint notes their
 * checksums.
 */
record TextFiles(Path folder) {
    /** The files there can be, by the names under which their checksums are noted. */
    private enum Name {
        SOURCE("source", "source.txt"),
        TARGET("target", "target.txt"),
        SOURCE_TOKENIZER("sourceTokenizer", "source-tokenizer.json"),
        TARGET_TOKENIZER("targetTokenizer", "target-tokenizer.json"),
        DICTIONARY("dictionary", "dictionary.tsv");

        private final String field;
        private final String file;

        Name(String field, String file) {
            this.field = field;
            this.file = file;
        }
    }

    private Path path(Name name) {
        return folder.resolve(name.file);
    }

    void write(TextSide text) {
        text.sourceVocabulary().write(path(Name.SOURCE));
        text.targetVocabulary().write(path(Name.TARGET));
        write(text.sourceTokenizer(), path(Name.SOURCE_TOKENIZER));
        write(text.targetTokenizer(), path(Name.TARGET_TOKENIZER));
        if (!text.unknown().dictionary().isEmpty()) {
            text.unknown().dictionary().write(path(Name.DICTIONARY));
        }
    }

    private static void write(Tokenizer tokenizer, Path file) {
        if (tokenizer.inventory().isPresent()) {
            TokenizerFile.write(tokenizer, file);
        }
    }

    /** @throws Problem naming the file that is missing or damaged */
    TextSide read(RunRecord.Text text) {
        var side = new TextSide(
                tokenizer(text.tokenizers().source(), path(Name.SOURCE_TOKENIZER)),
                tokenizer(text.tokenizers().target(), path(Name.TARGET_TOKENIZER)),
                Vocabulary.read(path(Name.SOURCE)),
                Vocabulary.read(path(Name.TARGET)),
                new UnknownWords(text.unknown(), dictionary()));
        return text.embeddings().source().isPresent() ? side.composing() : side;
    }

    private static Tokenizer tokenizer(TokenizerSpec spec, Path file) {
        return spec.hasInventory() ? TokenizerFile.read(file, spec.name()) : Tokenizers.make(spec, Stream.of());
    }

    private Dictionary dictionary() {
        Path file = path(Name.DICTIONARY);
        return Files.exists(file) ? Dictionary.read(file) : Dictionary.EMPTY;
    }

    void writeChecksums(ObjectNode into) throws IOException {
        for (Name name : Name.values()) {
            if (Files.exists(path(name))) {
                into.put(name.field, Checksum.of(path(name)));
            }
        }
    }

    /** @throws Problem naming the file that is missing or is not the one the parameters belong to */
    void check(Fields checksums) {
        for (Name name : Name.values()) {
            if (name == Name.SOURCE || name == Name.TARGET || checksums.has(name.field)) {
                check(path(name), checksums.text(name.field));
            }
        }
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
