package org.attentionworkbench.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongestSourceTest {
    private static final Corpus HELD_OUT_IS_LONGER = new Corpus(
            "words.tsv", List.of(new Pair("a b", "x y z")), List.of(new Pair("a b c d", "x"), new Pair("d", "y")));

    @TempDir
    Path directory;

    private static ModelSpec table(Attention attention, int positions) {
        return new ModelSpec(ModelSpec.Cell.GRU, attention, ModelSpec.Timing.AFTER, 8, 8)
                .with(new ModelSpec.Focus(ModelSpec.Window.GLOBAL, 2, 4, positions));
    }

    @Test
    void heldOutPairsAndTheEndCountTooButTargetsDoNot() {
        assertThat(LongestSource.tokens(HELD_OUT_IS_LONGER, TokenizerSpec.of("whitespace")))
                .isEqualTo(5);
        assertThat(LongestSource.tokens(HELD_OUT_IS_LONGER, TokenizerSpec.of("characters")))
                .isEqualTo(8);
    }

    @Test
    void aTableAsLongAsTheLongestSourceSuffices() {
        assertThatCode(() -> LongestSource.requireWithinTable(
                        table(Attention.LOCATION, 5), HELD_OUT_IS_LONGER, Tokenizers.of("whitespace")))
                .doesNotThrowAnyException();
        assertThatCode(() -> LongestSource.requireWithinTable(
                        table(Attention.ADDITIVE, 1), HELD_OUT_IS_LONGER, Tokenizers.of("whitespace")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTableThatEndsTooSoonIsRefusedBeforeAnythingIsWritten() {
        var job = new TrainingJob(
                directory.resolve("run"),
                HELD_OUT_IS_LONGER,
                new TrainingJob.Origin("words.tsv", Optional.empty()),
                TrainingJob.TextConfig.DEFAULT,
                table(Attention.LOCATION, 4),
                TrainingConfig.DEFAULT,
                List.of());

        assertThatThrownBy(() -> Trainer.train(job, event -> {}, new TrainingControl()))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "The longest source of words.tsv has 5 tokens with its <eos>, and the table of location attention"
                                + " ends at 4. Choose at least 5 positions, another attention, or leave out the longest pairs.")
                .satisfies(e -> assertThat(((Problem) e).sentence(Locale.SIMPLIFIED_CHINESE))
                        .contains("至少 5"));
        assertThat(directory.resolve("run")).doesNotExist();
    }
}
