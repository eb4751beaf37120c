package org.attentionworkbench.app.corpus.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.importing.ImportColumns.Role;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.Split;
import org.attentionworkbench.engine.corpus.reading.GoldBase;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Layout;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final Charset GB = Charset.forName("GB18030");

    @TempDir
    Path home;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean atOnce = true;
    private Workbench bench;
    private ImportViewModel model;

    @BeforeEach
    void start() {
        var background = new Background(this::load, Runnable::run, Runnable::run, Runnable::run);
        bench = Benches.with(background, home);
        model = new ImportViewModel(bench);
    }

    private void load(Runnable work) {
        if (atOnce) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content);
    }

    private void open(Path... files) {
        bench.session().corpusFocus().preview(ImportRequest.corpus(List.of(files)));
    }

    private ImportChoices choices() {
        return model.stateProperty().get().choices().orElseThrow();
    }

    private List<ImportPreview.Row> rows() {
        return model.stateProperty().get().preview().orElseThrow().rows();
    }

    private String source(int row) {
        return rows().get(row).pair().orElseThrow().source();
    }

    private Wording problem() {
        return model.problem().getValue();
    }

    private boolean looksAtSomething() {
        return bench.session().corpusFocus().importingProperty().get().isPresent();
    }

    @Test
    void aFileIsShownBeforeItIsImportedAndThenOpened() throws IOException {
        open(file("a.tsv", "a b\tc\nd\te\n"));
        assertThat(rows()).hasSize(2);
        assertThat(source(0)).isEqualTo("a b");
        assertThat(bench.session().corpusProperty().get()).isNull();
        model.accept();
        LoadedCorpus corpus = bench.session().corpusProperty().get();
        assertThat(corpus).isNotNull();
        assertThat(corpus.name()).isEqualTo("a.tsv");
        assertThat(bench.session().corpusFocus().partProperty().get()).isEqualTo(CorpusPart.PAIRS);
        assertThat(looksAtSomething()).isFalse();
    }

    @Test
    void cancellingLeavesTheCorpusAsItWas() throws IOException {
        bench.corpora().openSample("reverse");
        open(file("a.tsv", "a b\tc\n"));
        model.cancel();
        assertThat(looksAtSomething()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(ImportState.NOTHING);
        assertThat(bench.session().corpusProperty().get().sample()).contains("reverse");
    }

    @Test
    void anImportThatFailsIsToldInThePreviewAndTheCorpusStays() throws IOException {
        bench.corpora().openSample("reverse");
        open(file("missing.tsv", "a b\tc\n")); // the source of pairs does not find it
        model.accept();
        assertThat(problem()).isNotEqualTo(Wording.NOTHING);
        assertThat(looksAtSomething()).isTrue();
        assertThat(bench.notices().currentProperty().get()).isNull();
        assertThat(bench.session().corpusProperty().get().sample()).contains("reverse");
    }

    @Test
    void whatCannotBeReadSaysSoAndCannotBeImported() throws IOException {
        open(home.resolve("nowhere.tsv"));
        assertThat(problem().arguments()).hasSize(1);
        assertThat(model.acceptable().get()).isFalse();
        model.accept();
        assertThat(bench.session().corpusProperty().get()).isNull();
        open(file("a.tsv", ""));
        assertThat(new Texts(Locale.ENGLISH).now(problem())).contains("a.tsv");
    }

    @Test
    void theEncodingIsSeenAndAnotherReadsTheRowsAgain() throws IOException {
        String chinese = "我们在学校学习汉语。\t我们明天去北京看朋友。\n他今天没有来上课。\t因为天气不好。\n";
        open(Files.write(home.resolve("a.tsv"), chinese.repeat(5).getBytes(GB)));
        assertThat(choices().encoding()).isEqualTo(GB);
        assertThat(source(0)).isEqualTo("我们在学校学习汉语。");
        model.encode(ISO_8859_1);
        assertThat(choices().encoding()).isEqualTo(ISO_8859_1);
        assertThat(source(0)).startsWith("Î");
        assertThat(model.stateProperty().get().seen().encoding()).contains(GB);
        model.encode(UTF_8);
        assertThat(rows().get(0).reason()).contains(Reason.INVALID_UTF8);
    }

    @Test
    void anEncodingInWhichTheFileIsNoTextCanBeTakenBack() throws IOException {
        open(file("a.tsv", "a b\tc\nd\te\n".repeat(40)));
        model.encode(Charset.forName("UTF-32LE"));
        assertThat(model.stateProperty().get().encoding()).contains(Charset.forName("UTF-32LE"));
        model.encode(UTF_8);
        assertThat(problem()).isEqualTo(Wording.NOTHING);
        assertThat(source(0)).isEqualTo("a b");
    }

    @Test
    void rulesAndSplitOutliveAnotherEncoding() throws IOException {
        open(file("a.tsv", "a b\ta b\nd\te\n"));
        model.leaveOut(rules -> SwitchableRule.SAME_AS_TARGET.switched(rules, true));
        model.holdOut(split -> new Split(Split.Kind.PAIRS, 0.3));
        model.encode(ISO_8859_1);
        assertThat(choices().rules().sameText()).isTrue();
        assertThat(choices().split()).isEqualTo(new Split(Split.Kind.PAIRS, 0.3));
    }

    @Test
    void aLeftOutRowSaysWhyAtOnce() throws IOException {
        open(file("a.tsv", "same\tsame\nd\te\n"));
        assertThat(rows().get(0).reason()).isEmpty();
        model.leaveOut(rules -> SwitchableRule.SAME_AS_TARGET.switched(rules, true));
        assertThat(rows().get(0).reason()).contains(Reason.SAME_AS_TARGET);
        assertThat(rows().get(1).reason()).isEmpty();
    }

    @Test
    void sourceAndTargetChangePlaces() throws IOException {
        open(file("a.tsv", "a\tb\tc\nd\te\tf\n"));
        model.read(Role.SOURCE, 1);
        assertThat(source(0)).isEqualTo("b");
        assertThat(rows().get(0).pair().orElseThrow().target()).isEqualTo("a");
        model.read(Role.TARGET, 2);
        assertThat(rows().get(0).pair().orElseThrow().target()).isEqualTo("c");
    }

    @Test
    void columnsChosenByHandOutliveAnotherEncoding() throws IOException {
        open(file("a.tsv", "a\tb\tc\nd\te\tf\n"));
        model.read(Role.SOURCE, 2);
        model.encode(ISO_8859_1);
        assertThat(source(0)).isEqualTo("c");
    }

    @Test
    void aTableIsCutElsewhere() throws IOException {
        open(file("a.txt", "a b;c\nd;e\n"));
        assertThat(rows().get(0).reason()).contains(Reason.NO_TAB);
        model.separate(';');
        assertThat(source(0)).isEqualTo("a b");
        model.skipHeaders(1);
        assertThat(rows()).hasSize(1);
        assertThat(source(0)).isEqualTo("d");
    }

    @Test
    void quotationMarksAreTextIfSomebodySaysSo() throws IOException {
        open(file("a.csv", "\"a\",b\n\"c\",d\n"));
        assertThat(source(0)).isEqualTo("a");
        model.quote(false);
        assertThat(source(0)).isEqualTo("\"a\"");
    }

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

    @Test
    void aTestFileIsLookedAtToo() throws IOException {
        bench.corpora().openSample("reverse");
        bench.session().corpusFocus().preview(ImportRequest.heldOut(file("t.tsv", "a\tb\n")));
        assertThat(model.isHeldOut()).isTrue();
        assertThat(model.title().getValue()).isEqualTo(Wording.of("import.title.HELD_OUT", "t.tsv"));
        model.accept();
        LoadedCorpus corpus = bench.session().corpusProperty().get();
        assertThat(corpus.sample()).contains("reverse");
        assertThat(corpus.heldOut().orElseThrow()).hasSize(30);
        assertThat(looksAtSomething()).isFalse();
    }

    @Test
    void ofTwoQuickChoicesNoneIsLost() throws IOException {
        open(file("a.txt", "same;same\nd;e\n"));
        atOnce = false;
        model.separate(';');
        model.leaveOut(rules -> SwitchableRule.SAME_AS_TARGET.switched(rules, true));
        assertThat(model.busyProperty().get()).isTrue();
        work();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(rows())
                .extracting(ImportPreview.Row::reason)
                .containsExactly(Optional.of(Reason.SAME_AS_TARGET), Optional.empty());
    }

    @Test
    void enterWhileRowsAreReadImportsWhatWasChosenLast() throws IOException {
        open(file("a.tsv", "a\tb\nd\te\n"));
        atOnce = false;
        model.leaveOut(rules -> SwitchableRule.DUPLICATE.switched(rules, true));
        model.accept();
        assertThat(bench.session().loadingProperty().get()).isFalse();
        work();
        assertThat(bench.session().corpusProperty().get()).isNotNull();
    }

    @Test
    void aNumberThatIsNoneHoldsTheImportBack() throws IOException {
        open(file("a.tsv", "a\tb\nd\te\n"));
        model.setFault(SwitchableRule.TOO_LONG, Wording.of("rule.TOO_LONG.wanted", 9));
        assertThat(model.acceptable().get()).isFalse();
        model.accept();
        assertThat(bench.session().corpusProperty().get()).isNull();
        model.setFault(SwitchableRule.TOO_LONG, Wording.NOTHING);
        assertThat(model.acceptable().get()).isTrue();
    }

    @Test
    void whatIsOpenedInBetweenTakesThePlace() throws IOException {
        atOnce = false;
        open(file("a.tsv", "a\tb\n"));
        open(file("b.tsv", "c\td\n"));
        work();
        assertThat(source(0)).isEqualTo("c");
    }

    @Test
    void switchingARuleTwiceGivesTheSameRules() {
        for (SwitchableRule rule : SwitchableRule.values()) {
            boolean on = rule.isOn(Rules.DEFAULT);
            Rules other = rule.switched(Rules.DEFAULT, !on);
            assertThat(rule.isOn(other)).isEqualTo(!on);
            assertThat(rule.switched(other, on)).isEqualTo(Rules.DEFAULT);
        }
    }

    @Test
    void onlyNumbersARuleCouldHaveAreTaken() {
        assertThat(SwitchableRule.TOO_LONG
                        .limited(Rules.DEFAULT, " 12 ")
                        .orElseThrow()
                        .words()
                        .number())
                .isEqualTo(12);
        assertThat(SwitchableRule.TOO_LONG.limited(Rules.DEFAULT, "2.5")).isEmpty();
        assertThat(SwitchableRule.LENGTH_RATIO
                        .limited(Rules.DEFAULT, "2.5")
                        .orElseThrow()
                        .ratio()
                        .number())
                .isEqualTo(2.5);
        for (String wrong : List.of("", "0", "-1", "NaN", "1e9", "many")) {
            assertThat(SwitchableRule.LENGTH_RATIO.limited(Rules.DEFAULT, wrong))
                    .as(wrong)
                    .isEmpty();
        }
    }

    @Test
    void theChoicesOfAnImportAreItsOrigin() throws IOException {
        open(file("a.txt", "a;b\nd;e\n"));
        model.separate(';');
        ImportState state = model.stateProperty().get();
        String text = new ImportOrigin(state.files().orElseThrow(), choices()).text();
        assertThat(ImportOrigin.parse(text).choices()).isEqualTo(choices());
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
