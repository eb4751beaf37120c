package org.attentionworkbench.app.corpus.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.corpus.importing.ImportColumns.Role;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.Split;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Rules;
import org.junit.jupiter.api.Test;

class ImportViewModelTest extends ImportTrial {
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
}
