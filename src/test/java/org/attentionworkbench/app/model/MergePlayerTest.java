package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Merge;
import org.junit.jupiter.api.Test;

class MergePlayerTest {
    private final MergePlayer player = new MergePlayer();

    @Test
    void theFirstMergesComeOneByOneAndThousandsInHalfAMinute() {
        player.add(merges(1, 8_000));
        player.complete();
        player.playingProperty().set(true);
        tick(20);
        assertThat(player.shown()).hasSize(3);
        assertThat(player.last()).contains(merges(3, 3).get(0));
        tick(280);
        assertThat(player.shown()).hasSize(8_000);
        assertThat(player.playingProperty().get())
                .as("there is nothing left to play")
                .isFalse();
    }

    @Test
    void itWaitsForMergesThatAreStillBeingLearnt() {
        player.playingProperty().set(true);
        tick(50);
        assertThat(player.shown()).isEmpty();
        player.add(merges(1, 5));
        tick(50);
        assertThat(player.shown()).hasSize(5);
        assertThat(player.playingProperty().get()).isTrue();
    }

    @Test
    void steppingStopsThePlayAndStaysWithinWhatThereIs() {
        player.add(merges(1, 3));
        player.playingProperty().set(true);
        player.step(2);
        assertThat(player.playingProperty().get()).isFalse();
        assertThat(player.shown()).extracting(LearntMerge::number).containsExactly(1, 2);
        player.step(9);
        assertThat(player.shown()).hasSize(3);
        player.step(-1);
        assertThat(player.shown()).extracting(LearntMerge::number).containsExactly(1, 2);
        player.toEnd();
        player.playOrPause();
        assertThat(player.shown()).as("from the beginning").isEmpty();
        assertThat(player.playingProperty().get()).isTrue();
    }

    private void tick(int times) {
        IntStream.range(0, times).forEach(i -> player.tick());
    }

    private static List<LearntMerge> merges(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> new LearntMerge(n, 9_000, new Merge("a" + n, "b"), 10L))
                .toList();
    }
}
