package org.attentionworkbench.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.attentionworkbench.engine.model.ModelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path directory;

    @Test
    void theFirstRunOfADayIsNumberOne() {
        assertThat(RunNames.propose(directory, DAY, "dates", ModelSpec.DEFAULT))
                .isEqualTo("2026-11-22-dates-gru-additive-1");
    }

    @Test
    void aNameThatIsTakenIsNotProposed() throws IOException {
        Files.createDirectory(directory.resolve("2026-11-22-dates-gru-additive-1"));
        assertThat(RunNames.propose(directory, DAY, "dates", ModelSpec.DEFAULT))
                .isEqualTo("2026-11-22-dates-gru-additive-2");
    }

    @ParameterizedTest
    @CsvSource({
        "my pairs (new).tsv, 2026-11-22-my-pairs-new-gru-additive-1",
        "中英句子.tsv, 2026-11-22-中英句子-gru-additive-1",
        "../../etc, 2026-11-22-etc-gru-additive-1",
        "???, 2026-11-22-corpus-gru-additive-1"
    })
    void anyCorpusNameGivesAFileName(String corpus, String name) {
        assertThat(RunNames.propose(directory, DAY, corpus, ModelSpec.DEFAULT)).isEqualTo(name);
        assertThat(RunNames.fault(directory, name)).isEmpty();
    }

    @Test
    void aVeryLongCorpusNameIsCut() {
        assertThat(RunNames.propose(directory, DAY, "x".repeat(500), ModelSpec.DEFAULT))
                .hasSizeLessThan(RunNames.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a\\b", "con:", " led", "trailing ", "what?", "tab\t", ".hidden"})
    void whatIsNoFileNameOnSomeSystemIsRefused(String name) {
        assertThat(RunNames.fault(directory, name)).contains(RunNames.Fault.NOT_A_FILE_NAME);
    }

    @Test
    void blankLongAndTakenNamesAreToldApart() throws IOException {
        Files.createDirectory(directory.resolve("one"));
        assertThat(RunNames.fault(directory, " ")).contains(RunNames.Fault.BLANK);
        assertThat(RunNames.fault(directory, "y".repeat(101))).contains(RunNames.Fault.TOO_LONG);
        assertThat(RunNames.fault(directory, "one")).contains(RunNames.Fault.TAKEN);
        assertThat(RunNames.fault(directory, "two")).isEmpty();
    }
}
