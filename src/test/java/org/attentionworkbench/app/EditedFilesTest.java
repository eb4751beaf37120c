package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.engine.UserFolders;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was edited can be read again, to the last link. */
class EditedFilesTest {
    @TempDir
    Path home;

    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock today = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return WRITTEN.plus(Duration.ofDays(daysLater));
        }
    };
    private int daysLater;
    private Workbench bench;
    private EngineCorpora source;

    @BeforeEach
    void start() {
        source = new EngineCorpora(home.resolve("corpora"), today);
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

    /** Keeps edited pairs, as if on the first day. @return where both files are */
    private List<Path> kept() throws IOException {
        source.keep(edited());
        try (Stream<Path> files = Files.list(home.resolve("corpora"))) {
            List<Path> both = files.toList();
            for (Path file : both) {
                Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
            }
            assertThat(both).hasSize(2);
            return both;
        }
    }

    private void tidy(int daysLater) {
        this.daysLater = daysLater;
        source.tidy(bench.folders().runs(), Optional.empty());
    }

    private void rememberInARun(Path run, String origin) throws IOException {
        Files.createDirectories(run);
        Files.writeString(run.resolve("run.json"), "{\"corpus\": {\"origin\": \"" + origin + "\", torn");
    }

    @Test
    void afterThirtyDaysWhatNothingNamesIsInTheTrashOfTheRunsAndNotBefore() throws IOException {
        List<Path> both = kept();
        Path pasted = Files.writeString(home.resolve("corpora").resolve("pasted-edited-0.tsv"), "a\tb\n");
        Files.setLastModifiedTime(pasted, FileTime.from(WRITTEN));
        tidy(30);
        assertThat(both).allMatch(Files::exists);
        tidy(31);
        assertThat(both).noneMatch(Files::exists);
        assertThat(both)
                .allMatch(file ->
                        Files.exists(bench.folders().runs().resolve(".trash").resolve(file.getFileName())));
        assertThat(pasted).exists();
    }

    @Test
    void whatARunNamesStaysHoweverOldAndDamagedAndDiscardedItIs() throws IOException {
        List<Path> both = kept();
        rememberInARun(
                bench.folders().runs().resolve("a"),
                source.keep(edited()).pairs().replace("\"", "\\\""));
        tidy(1000);
        assertThat(both).allMatch(Files::exists);
        Files.createDirectories(bench.folders().runs().resolve(".trash"));
        Files.move(bench.folders().runs().resolve("a"), bench.folders().runs().resolve(".trash/a"));
        tidy(1000);
        assertThat(both).allMatch(Files::exists);
        rememberInARun(bench.folders().runs().resolve(".trash/a"), "sample:dates:50:1");
        tidy(2000);
        assertThat(both).noneMatch(Files::exists);
    }

    @Test
    void whatIsShownNowStaysAndWhatIsKeptAgainIsYoungAgain() throws IOException {
        List<Path> both = kept();
        daysLater = 1000;
        source.tidy(bench.folders().runs(), Optional.of(source.keep(edited())));
        assertThat(both).allMatch(Files::exists);
        tidy(1020);
        assertThat(both).allMatch(Files::exists);
        tidy(1031);
        assertThat(both).noneMatch(Files::exists);
    }

    @Test
    void aTestFileTakesThePlaceOfWhatWasHeldOutAndTheEditsStay() throws IOException {
        LoadedCorpus edited = edited();
        bench.session().open(edited, source.propose(edited));
        Path file = Files.writeString(home.resolve("test.tsv"), "the first of May\t1-5\nthe second of May\t2-5\n");
        var wanted = new ImportOrigin(CorpusFiles.of(file), CorpusReader.detect(CorpusFiles.of(file)));
        bench.corpora().openHeldOut(wanted, new Corpora.Ending(() -> {}, failure -> {
            throw failure;
        }));
        LoadedCorpus present = bench.session().corpusProperty().get();
        assertThat(present).isNotNull();
        assertThat(present.pairs()).isEqualTo(edited.pairs()).contains(new Pair("a \"quoted\" word", "\"open"));
        assertThat(present.heldOut().orElseThrow()).extracting(Pair::target).containsExactly("1-5", "2-5");
        LoadedCorpus again = bench.corpora().read(bench.corpora().origin(present));
        assertThat(again.split(1).fingerprint()).isEqualTo(present.split(1).fingerprint());
    }
}
