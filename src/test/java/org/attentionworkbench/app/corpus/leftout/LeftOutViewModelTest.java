package org.attentionworkbench.app.corpus.leftout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.Corpora;
import org.attentionworkbench.app.LeftOut;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.app.corpus.importing.SwitchableRule;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutViewModelTest {
    private static final Corpora.Ending ENDING = new Corpora.Ending(() -> {}, failure -> {
        throw failure;
    });

    @TempDir
    Path home;

    private Workbench bench;
    private LeftOutViewModel model;

    @BeforeEach
    void start() {
        bench = Benches.importing(home);
        model = new LeftOutViewModel(bench);
    }

    private void open(Path file) {
        CorpusFiles files = CorpusFiles.of(file);
        bench.corpora().open(new ImportOrigin(files, CorpusReader.detect(files)), ENDING);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content);
    }

    private RuleRow row(Reason reason) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.reason() == reason)
                .findFirst()
                .orElseThrow();
    }

    private LoadedCorpus corpus() {
        return bench.session().corpusProperty().get();
    }

    @Test
    void aSampleHasNothingLeftOut() {
        bench.corpora().openSample("reverse");
        assertThat(model.imported().getValue()).isFalse();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void everyRuleIsListedAndOtherReasonsOnlyIfTheyOccurred() throws IOException {
        open(file("a.tsv", "a\tb\nno tab\nc\td\n"));
        assertThat(model.imported().getValue()).isTrue();
        assertThat(model.rowsProperty().get())
                .extracting(RuleRow::reason)
                .contains(Reason.NO_TAB, Reason.DUPLICATE, Reason.EMPTY_TARGET)
                .doesNotContain(Reason.BAD_JSON);
        assertThat(model.chosenProperty().get()).isEqualTo(Reason.NO_TAB);
        assertThat(model.lines().getValue())
                .extracting(line -> line.line().excerpt())
                .containsExactly("no tab");
        assertThat(model.summary().getValue()).isEqualTo(Wording.of("leftOut.summary", 1L, 3L));
    }

    @Test
    void aRuleThatIsOffSaysWhatItWouldLeaveOutAndLeavesItOutOnceItIsOn() throws IOException {
        open(file("a.tsv", "a\tb\na\tb\nc\td\n"));
        assertThat(row(Reason.DUPLICATE).count(model.rulesProperty().get())).isEqualTo(Wording.of("leftOut.would", 1L));
        assertThat(corpus().pairs()).hasSize(3);
        model.change(rules -> SwitchableRule.DUPLICATE.switched(rules, true));
        assertThat(corpus().pairs()).hasSize(2);
        assertThat(row(Reason.DUPLICATE).count(model.rulesProperty().get())).isEqualTo(Wording.of("leftOut.out", 1L));
        assertThat(corpus().skippedCount()).isEqualTo(1);
        model.change(rules -> SwitchableRule.DUPLICATE.switched(rules, false));
        assertThat(corpus().pairs()).hasSize(3);
    }

    @Test
    void anotherLimitLeavesOutOtherLines() throws IOException {
        open(file("a.tsv", "a b c d\tb\nc\td\ne f\tg\n"));
        model.change(rules -> SwitchableRule.TOO_LONG.limited(rules, "3").orElseThrow());
        assertThat(row(Reason.TOO_LONG).out()).isEqualTo(1);
        model.change(rules -> SwitchableRule.TOO_LONG.limited(rules, "1").orElseThrow());
        assertThat(row(Reason.TOO_LONG).out()).isEqualTo(2);
    }

    @Test
    void rulesThatLeaveNothingAreToldAndThePairsStay() throws IOException {
        open(file("a.tsv", "a\ta\nb\tb\n"));
        model.change(rules -> SwitchableRule.SAME_AS_TARGET.switched(rules, true));
        assertThat(bench.notices().currentProperty().get()).isNotNull();
        assertThat(corpus().pairs()).hasSize(2);
        assertThat(model.rulesProperty().get().sameText()).isFalse();
    }

    @Test
    void theLinesOfEachPartAreNamed() throws IOException {
        Path folder = Files.createDirectory(home.resolve("parts"));
        Files.writeString(folder.resolve("train.tsv"), "a\tb\nbad\nc\td\n");
        Files.writeString(folder.resolve("valid.tsv"), "worse\ne\tf\n");
        open(folder);
        assertThat(model.hasParts().getValue()).isTrue();
        assertThat(row(Reason.NO_TAB).out()).isEqualTo(2);
        assertThat(row(Reason.NO_TAB).lines())
                .extracting(line -> line.where().part(), line -> line.where().files())
                .containsExactly(tuple(Part.TRAINING, "train.tsv"), tuple(Part.VALIDATION, "valid.tsv"));
    }

    @Test
    void aTestFileOfItsOwnKeepsItsPairsWhenARuleIsSwitched() throws IOException {
        open(file("a.tsv", "a\tb\na\tb\nc\td\n"));
        CorpusFiles test = CorpusFiles.of(file("t.tsv", "x\ty\nx\ty\nbad\n"));
        bench.corpora().openHeldOut(new ImportOrigin(test, CorpusReader.detect(test)), ENDING);
        assertThat(corpus().leftOut()).extracting(LeftOut::part).containsExactly(Part.TRAINING, Part.TEST);
        model.change(rules -> SwitchableRule.DUPLICATE.switched(rules, true));
        assertThat(corpus().pairs()).hasSize(2);
        assertThat(corpus().heldOut().orElseThrow()).hasSize(1);
        assertThat(corpus().leftOut().get(1).files()).isEqualTo("t.tsv");
    }

    @Test
    void aLineIsFoundByTheRuleThatWasChosen() throws IOException {
        open(file("a.tsv", "same\tsame\nbad\nc\td\n"));
        model.chosenProperty().set(Reason.SAME_AS_TARGET);
        assertThat(model.lines().getValue()).hasSize(1).allMatch(line -> !line.leftOut());
        model.change(rules -> SwitchableRule.SAME_AS_TARGET.switched(rules, true));
        assertThat(model.chosenProperty().get()).isEqualTo(Reason.SAME_AS_TARGET);
        assertThat(model.lines().getValue()).hasSize(1).allMatch(RuleRow.Line::leftOut);
    }
}
