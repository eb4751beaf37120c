package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;

/** What the user is told. */
class NoticesTest {
    private final Notices notices = new Notices(Runnable::run);
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void problemsThatComeTogetherAreToldTogether() {
        notices.failed(List.of(new Problem("notAvailableYet", "one"), new Problem("notAvailableYet", "two")));
        assertThat(told()).containsSubsequence("one", "two");
    }

    @Test
    void ofManyProblemsTheFirstOnesAreTold() {
        notices.failed(Collections.nCopies(40, new Problem("notAvailableYet", "again")));
        assertThat(told().split("again", -1)).hasSize(3 + 1);
    }

    @Test
    void nothingIsToldWhereNothingWasWrong() {
        notices.failed(List.of());
        assertThat(notices.currentProperty().get()).isNull();
    }

    private String told() {
        return texts.now(Objects.requireNonNull(notices.currentProperty().get()).wording());
    }
}
