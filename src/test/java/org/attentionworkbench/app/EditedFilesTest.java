package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was edited can be read again, to the last link. */
class EditedFilesTest {
    @TempDir
    Path home;

    private Workbench bench;
    private EngineCorpora source;

    @BeforeEach
    void start() {
        source = new EngineCorpora(home.resolve("corpora"));
        bench = Workbench.create(
                Settings.initial(Locale.ENGLISH),
                new SettingsFile(home),
                Background.direct(),
                new UserFolders(home),
                source);
    }

    /** Dates with a copy, a very long pair, the same again, quotes, and links at the end of a text with blanks around. */
    private LoadedCorpus edited() {
        LoadedCorpus dates = source.sample("dates", 50, 1);
        List<CorpusFacts.Row> rows = new ArrayList<>(
                CorpusFacts.of(dates, TrainingJob.TextConfig.DEFAULT, 1).rows());
        for (Pair odd : List.of(
                new Pair("same", "same"),
                new Pair("same", "same"),
                new Pair("w ".repeat(1500).strip(), "long"),
                new Pair("a \"quoted\" word", "\"open"),
                new Pair(" blank around ", " x ", List.of(new Link(0, 0))),
                new Pair("# no comment", "0-0"))) {
            rows.add(new CorpusFacts.Row(rows.size() + 1, odd, rows.size() % 2 == 0));
        }
        return dates.edited(rows);
    }

    @Test
    void readAgainTheSamePairsAreInTheSameParts() {
        LoadedCorpus edited = edited();
        LoadedCorpus again = bench.corpora().read(bench.corpora().origin(edited));
        assertThat(again.split(1).fingerprint()).isEqualTo(edited.split(1).fingerprint());
        assertThat(again.skippedCount()).isZero();
    }

    @Test
    void theSamePairsAreWrittenOnceAndOthersBesideThem() throws IOException {
        TrainingJob.Origin first = source.keep(edited());
        assertThat(source.keep(edited())).isEqualTo(first);
        List<CorpusFacts.Row> fewer = edited().edited().orElseThrow().subList(0, 40);
        assertThat(source.keep(edited().edited(fewer))).isNotEqualTo(first);
        try (Stream<Path> files = Files.list(home.resolve("corpora"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void pairsAsTheyWereReadKeepTheirOrigin() {
        LoadedCorpus dates = source.sample("dates", 50, 1);
        assertThat(bench.corpora().origin(dates)).isEqualTo(dates.origin());
        assertThat(Files.exists(home.resolve("corpora"))).isFalse();
    }
}
