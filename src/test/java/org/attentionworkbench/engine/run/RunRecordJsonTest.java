package org.attentionworkbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.embeddings.Coverage;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Optimizer;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.junit.jupiter.api.Test;

class RunRecordJsonTest {
    private static final Path FILE = Path.of("some", "run.json");

    private static final ModelSpec NOTHING_PLAIN = new ModelSpec(
            ModelSpec.Cell.LSTM,
            ModelSpec.Attention.GENERAL,
            ModelSpec.Timing.AFTER,
            16,
            16,
            new ModelSpec.Depth(3, true),
            new ModelSpec.Focus(ModelSpec.Window.LOCAL_P, 5, 2, 77),
            new ModelSpec.Readout(true, true, true));

    private static final RunRecord.Settings ALL_CHOSEN = new RunRecord.Settings(
            5,
            32,
            0.002,
            1.5,
            7,
            2,
            1,
            1000,
            new RunRecord.Method(
                    Optimizer.ADAMW,
                    new Regularization(0.1, 0.2, 0.3, 0.05, 0.01),
                    new NamedNumbers("plateau", Map.of("factor", 0.5, "patience", 2.0)),
                    new NamedNumbers("inverse-sigmoid", Map.of("k", 300.0)),
                    4));

    private static RunRecord record(ModelSpec spec, RunRecord.Settings settings) {
        RunRecord some = RunFixture.RECORD;
        return new RunRecord(
                some.format(),
                some.program(),
                some.created(),
                some.corpus(),
                some.text(),
                spec,
                settings,
                List.of(),
                RunRecord.Status.STOPPED,
                List.of(RunFixture.epoch(1, 10, 0.5)),
                Optional.of(10L),
                Optional.of(12L));
    }

    private static RunRecord record(RunRecord.Text text) {
        RunRecord some = RunFixture.RECORD;
        return new RunRecord(
                some.format(),
                some.program(),
                some.created(),
                some.corpus(),
                text,
                some.spec(),
                some.settings(),
                some.probes(),
                some.status(),
                some.epochs(),
                some.bestStep(),
                some.latestStep());
    }

    private static RunRecord read(RunRecord written, Consumer<ObjectNode> change) {
        ObjectNode tree = RunRecordJson.write(written).put("format", RunRecord.FORMAT);
        change.accept(tree);
        return RunRecordJson.read(new Fields(FILE, tree));
    }

    @Test
    void everyChoiceIsReadBack() {
        RunRecord record = record(NOTHING_PLAIN, ALL_CHOSEN);

        assertThat(read(record, tree -> {})).isEqualTo(record);
        assertThat(read(RunFixture.RECORD, tree -> {})).isEqualTo(RunFixture.RECORD);
    }

    @Test
    void aRunOfTheFirstFormatHadThePlainChoices() {
        RunRecord record = read(RunFixture.RECORD, tree -> {
            ((ObjectNode) tree.get("spec")).retain("cell", "attention", "timing", "embedding", "hidden");
            ((ObjectNode) tree.get("settings"))
                    .remove(List.of("optimizer", "accumulation", "schedule", "sampling", "regularization"));
        });

        assertThat(record).isEqualTo(RunFixture.RECORD);
        assertThat(record.settings().method()).isEqualTo(RunRecord.Method.PLAIN);
    }

    @Test
    void aRunOfTheFirstFormatHadOneTokenizerForBothSides() {
        RunRecord record = read(
                RunFixture.RECORD, tree -> tree.put("tokenizer", "characters").remove("text"));

        assertThat(record.text()).isEqualTo(RunRecord.Text.of("characters"));
    }

    @Test
    void aSideKnowsTheWordVectorsItBeganWith() {
        var embeddings = new RunRecord.Embeddings("/home/a/cc.vec", "ab12", true, new Coverage(90, 7, 3));
        RunRecord record = record(new RunRecord.Text(
                Sides.both(TokenizerSpec.of("words")),
                UnknownWords.Answer.KEEP,
                new Sides<>(Optional.empty(), Optional.of(embeddings))));

        assertThat(read(record, tree -> {})).isEqualTo(record);
        assertThat(record.text().frozen()).containsExactly(Side.TARGET);
        Consumer<ObjectNode> altered = tree -> ((ObjectNode) tree.at("/text/target/embeddings")).put("found", "many");
        assertThatThrownBy(() -> read(record, altered)).hasMessageContaining("\"found\"");
    }

    @Test
    void eachSideHasItsTokenizer() {
        var text = new RunRecord.Text(
                new Sides<>(
                        new TokenizerSpec("words", Normalization.of(true, true, true)), TokenizerSpec.of("bpe:4000")),
                UnknownWords.Answer.REPLACE);
        RunRecord record = record(text);

        assertThat(read(record, tree -> {})).isEqualTo(record);
        assertNamed("unknown", tree -> ((ObjectNode) tree.get("text")).put("unknown", "GUESS"));
        assertNamed("normalization", tree -> ((ObjectNode) tree.at("/text/source"))
                .putArray("normalization")
                .add("NFX"));
    }

    @Test
    void aFieldOfAnotherKindIsNamed() {
        assertNamed("layers", tree -> spec(tree).put("layers", "two"));
        assertNamed("bidirectional", tree -> spec(tree).put("bidirectional", 1));
        assertNamed("schedule", tree -> settings(tree).put("schedule", "constant"));
        assertNamed("name", tree -> settings(tree).putObject("sampling").put("k", 3));
        assertNamed("weightDecay", tree -> ((ObjectNode) settings(tree).get("regularization")).remove("weightDecay"));
    }

    @Test
    void aChoiceOnlyANewerProgramKnowsIsNamed() {
        assertUnknown("cell", "SRU", tree -> spec(tree).put("cell", "SRU"));
        assertUnknown("window", "LOCAL_X", tree -> spec(tree).put("window", "LOCAL_X"));
        assertUnknown("optimizer", "LION", tree -> settings(tree).put("optimizer", "LION"));
    }

    private static void assertUnknown(String field, String name, Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> read(record(NOTHING_PLAIN, ALL_CHOSEN), change))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(
                        FILE + " has \"" + name + "\" for \"" + field + "\", which this program does not know");
    }

    private static ObjectNode spec(ObjectNode tree) {
        return (ObjectNode) tree.get("spec");
    }

    private static ObjectNode settings(ObjectNode tree) {
        return (ObjectNode) tree.get("settings");
    }

    private static void assertNamed(String field, Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> read(record(NOTHING_PLAIN, ALL_CHOSEN), change))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(FILE.toString())
                .hasMessageContaining("\"" + field + "\"");
    }

    @Test
    void choicesThatDoNotGoTogetherAreTold() {
        assertThatThrownBy(() -> read(RunFixture.RECORD, tree -> spec(tree).put("layers", 9)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("layers must be from 1 to 4, was 9");
    }
}
