package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The status bar says everything the program is busy with. */
class StatusLineTest {
    private static final Wording TRAINING = Wording.of("training");
    private static final Wording READING = Wording.of("reading");

    private final Session session = new Session(Runnable::run);
    private final StatusLine line = new StatusLine(session);

    @Test
    void withNothingToDoItIsReady() {
        assertThat(line.said().get()).isEqualTo(Wording.of("status.ready"));
        assertThat(line.waiting().get()).isFalse();
    }

    @Test
    void whatWasLoadedLastIsNotSaidAnyMore() {
        session.statusProperty().set(READING);
        session.loadingProperty().set(true);
        assertThat(line.said().get()).isEqualTo(READING);
        session.loadingProperty().set(false);
        assertThat(line.said().get()).isEqualTo(Wording.of("status.ready"));
    }

    @Test
    void aTrainingIsSaidBesideWhatIsLoadedMeanwhile() {
        session.doing(Activity.TRAINING).set(TRAINING);
        assertThat(line.said().get()).isEqualTo(TRAINING);
        assertThat(line.waiting().get()).as("a training takes its time").isFalse();
        session.statusProperty().set(READING);
        session.loadingProperty().set(true);
        assertThat(line.said().get()).isEqualTo(Wording.of("status.both", READING, TRAINING));
        assertThat(line.waiting().get()).isTrue();
    }

    @Test
    void decodingOnTwoStagesIsSaidOnce() {
        session.decodingProperty().set(true);
        session.doing(Activity.ATTENDING).set(Wording.of("status.decoding"));
        assertThat(line.said().get()).isEqualTo(Wording.of("status.decoding"));
        session.decodingProperty().set(false);
        session.doing(Activity.ATTENDING).set(Wording.NOTHING);
        assertThat(line.said().get()).isEqualTo(Wording.of("status.ready"));
    }
}
