package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window opens can be opened again from what a run remembers. */
class EngineCorporaTest {
    @TempDir
    Path folder;

    private LoadedCorpus open(Path... files) {
        CorpusFiles found = CorpusFiles.of(files);
        return new EngineCorpora(folder)
                .read(new ImportOrigin(found, CorpusReader.detect(found)), share -> {}, () -> false);
    }

    private void assertComesBack(LoadedCorpus corpus) {
        LoadedCorpus again = new EngineCorpora(folder).again(corpus.origin().pairs());
        assertThat(again).isEqualTo(corpus);
        assertThat(again.split(5).fingerprint()).isEqualTo(corpus.split(5).fingerprint());
    }

    @Test
    void everyFormatComesBack() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "question,answer\n\"a, b\",c\nd,e\n,f\n");
        LoadedCorpus corpus = open(csv);
        assertThat(corpus.pairs()).hasSize(2);
        assertThat(corpus.skippedCount()).isEqualTo(1);
        assertComesBack(corpus);
        Path english = Files.writeString(folder.resolve("x.en"), "a\nb\n");
        Path french = Files.writeString(folder.resolve("x.fr"), "c\nd\n");
        LoadedCorpus parallel = open(english, french);
        assertThat(parallel.name()).isEqualTo("x.en + x.fr");
        assertComesBack(parallel);
        Path plain = Files.writeString(folder.resolve("a.tsv"), "a\tb\nc\td\n");
        assertThat(open(plain).origin().pairs()).isEqualTo(plain.toString());
        assertComesBack(open(plain));
    }

    @Test
    void aFolderBringsItsHeldOutPairs() throws IOException {
        Path dir = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(dir.resolve("train.tsv"), "a\tb\nc\td\n");
        Files.writeString(dir.resolve("valid.tsv"), "e\tf\n");
        LoadedCorpus corpus = open(dir);
        assertThat(corpus.split(1).training()).hasSize(2);
        assertThat(corpus.split(1).heldOut()).hasSize(1);
        assertComesBack(corpus);
    }

    @Test
    void pastedTextOfAnyFormatIsRead() {
        var corpora = new EngineCorpora(folder);
        Path kept = corpora.keep("{\"input\": \"a\", \"output\": \"b\"}\n{\"input\": \"c\", \"output\": \"d\"}\n");
        assertThat(LoadedCorpus.of(CorpusReader.read(kept)).pairs()).hasSize(2);
    }
}
