package org.attentionworkbench.app.corpus.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.corpus.importing.ImportColumns.Role;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.junit.jupiter.api.Test;

/** What the preview offers for files of each format, and for the parts of a folder. */
class ImportFormatsTest extends ImportTrial {
    @Test
    void jsonHasKeysAndAWrongKindOfFileCanBeTakenBack() throws IOException {
        open(file("a.json", "[{\"id\": 1, \"en\": \"a\", \"fr\": \"b\"}, {\"id\": 2, \"en\": \"c\", \"fr\": \"d\"}]"));
        assertThat(choices().layout()).isEqualTo(new Layout.JsonLines("en", "fr", Optional.empty()));
        assertThat(rows()).hasSize(2);
        model.read(Role.TARGET, 0);
        assertThat(choices().layout()).isEqualTo(new Layout.JsonLines("en", "id", Optional.empty()));
        model.format(Layout.Format.TMX);
        assertThat(problem()).isNotEqualTo(Wording.NOTHING);
        assertThat(model.acceptable().get()).isFalse();
        model.format(Layout.Format.JSON);
        assertThat(source(1)).isEqualTo("c");
    }

    @Test
    void languagesOfTmxChangePlaces() throws IOException {
        open(file(
                "a.tmx",
                "<tmx><body><tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"fr\"><seg>b</seg></tuv></tu>"
                        + "</body></tmx>"));
        assertThat(source(0)).isEqualTo("a");
        model.read(Role.SOURCE, 1);
        assertThat(source(0)).isEqualTo("b");
    }

    @Test
    void theSecondOfTwoFilesHasAnEncodingOfItsOwn() throws IOException {
        Path french = Files.write(home.resolve("a.fr"), "été\nnoël\n".getBytes(ISO_8859_1));
        open(file("a.en", "summer\nchristmas\n"), french);
        model.encodeSecond(ISO_8859_1);
        assertThat(rows().get(0).pair().orElseThrow().target()).isEqualTo("été");
        model.read(Role.SOURCE, 1);
        assertThat(source(1)).isEqualTo("noël");
        assertThat(choices().encoding()).isEqualTo(UTF_8);
    }

    @Test
    void linksAreCountedFromWhereTheySeemToAndFromWhereSomebodySays() throws IOException {
        open(file("a.tsv", "a b\tc d\t1-1 2-2\ne\tf\t1-1\n"));
        assertThat(choices().goldBase()).isEqualTo(GoldBase.ONE);
        model.countFrom(GoldBase.ZERO);
        assertThat(choices().goldBase()).isEqualTo(GoldBase.ZERO);
        assertThat(model.stateProperty().get().seen().base()).isEqualTo(GoldBase.ONE);
        model.readNoGold();
        assertThat(rows().get(0).pair().orElseThrow().gold()).isEmpty();
    }

    @Test
    void aFileOfLinksIsTakenAndLeft() throws IOException {
        open(file("a.tsv", "a b\tc d\ne\tf\n"));
        model.takeGold(Optional.of(Files.write(home.resolve("a.align"), "\uFEFF0-0 1-1\n0-0\n".getBytes(UTF_16LE))));
        assertThat(rows().get(0).pair().orElseThrow().gold()).hasSize(2);
        assertThat(ImportReading.goldFile(model.stateProperty().get())).contains(home.resolve("a.align"));
        model.takeGold(Optional.empty());
        assertThat(rows().get(0).pair().orElseThrow().gold()).isEmpty();
    }

    @Test
    void aFileOfLinksThatDoesNotFitIsToldAndCanBeLeft() throws IOException {
        open(file("a.tsv", "a b\tc d\ne\tf\n"));
        model.takeGold(Optional.of(file("a.align", "0-0\n")));
        assertThat(problem()).isNotEqualTo(Wording.NOTHING);
        model.takeGold(Optional.empty());
        assertThat(problem()).isEqualTo(Wording.NOTHING);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void theFilesOfAFolderAreNamedByWhatTheyAreFor() throws IOException {
        Path folder = Files.createDirectory(home.resolve("parts"));
        Files.writeString(folder.resolve("train.tsv"), "a\tb\n");
        Files.writeString(folder.resolve("test.tsv"), "c\td\n");
        open(folder);
        String said = new Texts(Locale.ENGLISH).now(model.seems().getValue());
        assertThat(said)
                .contains("training: train.tsv")
                .contains("test: test.tsv")
                .contains("UTF-8");
    }

    @Test
    void pastedTextIsKeptAndLookedAt() {
        bench.session().corpusFocus().preview(ImportRequest.pasted("a\tb"));
        assertThat(problem()).isNotEqualTo(Wording.NOTHING); // the source of pairs only says where it would be
        assertThat(model.title().getValue()).isEqualTo(Wording.of("import.title.CORPUS", Wording.of("import.pasted")));
    }

    private void openParts(String testRows) throws IOException {
        Path folder = Files.createDirectories(home.resolve("parts"));
        Files.writeString(folder.resolve("train.tsv"), "a\tb\n");
        Files.writeString(folder.resolve("test.tsv"), testRows);
        open(folder);
    }

    @Test
    void theRowsOfEveryPartOfAFolderCanBeLookedAt() throws IOException {
        openParts("c\td\nc d\t\n");
        assertThat(source(0)).isEqualTo("a");
        model.look(Part.TEST);
        assertThat(source(0)).isEqualTo("c");
        assertThat(rows().get(1).reason()).contains(Reason.EMPTY_TARGET);
        model.quote(true); // still that part
        assertThat(source(0)).isEqualTo("c");
        model.look(Part.TRAINING);
        assertThat(source(0)).isEqualTo("a");
    }

    @Test
    void aPartThatCannotBeReadSaysSoUntilAnotherIsLookedAt() throws IOException {
        openParts("");
        model.look(Part.TEST);
        assertThat(new Texts(Locale.ENGLISH).now(problem())).contains("test.tsv");
        assertThat(model.acceptable().get()).isFalse();
        model.look(Part.TRAINING);
        assertThat(problem()).isEqualTo(Wording.NOTHING);
        assertThat(source(0)).isEqualTo("a");
    }

    @Test
    void anotherFileBeginsWithItsFirstPart() throws IOException {
        openParts("c\td\n");
        model.look(Part.TEST);
        open(file("a.tsv", "e\tf\n"));
        assertThat(source(0)).isEqualTo("e");
    }

    @Test
    void nothingIsToBeChosenOfAnEmptyFile() throws IOException {
        open(file("a.tsv", "e\tf\n"));
        assertThat(model.choosable().get()).isTrue();
        open(file("b.tsv", ""));
        assertThat(model.choosable().get()).isFalse();
    }
}
