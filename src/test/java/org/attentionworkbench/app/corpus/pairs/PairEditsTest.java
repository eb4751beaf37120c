package org.attentionworkbench.app.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.SourceIndex;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;

class PairEditsTest {
    private final List<CorpusFacts.Row> base = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new CorpusFacts.Row(i, new Pair("s" + i, "t" + i), i == 3))
            .toList();
    private final PairEdits edits = new PairEdits(base, new SourceIndex(base), 1);

    private List<String> sources() {
        return edits.rows().list().stream().map(row -> row.pair().source()).toList();
    }

    @Test
    void everyStepIsTakenBackAndDoneAgainInTurn() {
        edits.change(2, new Pair("x", "t2"), false);
        edits.delete(List.of(1, 3));
        edits.add(new Pair("new", "n"), false);
        assertThat(sources()).containsExactly("x", "s4", "s5", "new");

        edits.undo();
        assertThat(sources()).containsExactly("x", "s4", "s5");
        edits.undo();
        assertThat(sources()).containsExactly("s1", "x", "s3", "s4", "s5");
        edits.undo();
        assertThat(edits.rows().list()).isEqualTo(base);
        assertThat(edits.undo()).isEmpty();

        edits.redo();
        edits.redo();
        edits.redo();
        assertThat(sources()).containsExactly("x", "s4", "s5", "new");
        assertThat(edits.redo()).isEmpty();
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        edits.change(1, new Pair("a", "b"), false);
        edits.undo();
        assertThat(edits.canRedo()).isTrue();
        edits.delete(List.of(5));
        assertThat(edits.canRedo()).isFalse();
        assertThat(edits.redo()).isEmpty();
        assertThat(sources()).containsExactly("s1", "s2", "s3", "s4");
    }

    @Test
    void severalChangesOfOnePairAreTakenBackOneByOne() {
        edits.change(4, new Pair("a", "t"), false);
        edits.change(4, new Pair("b", "t"), false);
        edits.delete(List.of(4));
        edits.undo();
        assertThat(edits.row(4).orElseThrow().pair().source()).isEqualTo("b");
        edits.undo();
        assertThat(edits.row(4).orElseThrow().pair().source()).isEqualTo("a");
        edits.undo();
        assertThat(edits.row(4).orElseThrow().pair().source()).isEqualTo("s4");
        assertThat(edits.isDirty()).isFalse();
    }

    @Test
    void numbersAreNeverGivenTwice() {
        assertThat(edits.add(new Pair("a", "b"), false).changes().get(0).number())
                .isEqualTo(6);
        edits.undo();
        assertThat(edits.add(new Pair("c", "d"), false).changes().get(0).number())
                .isEqualTo(7);
        edits.delete(List.of(2));
        assertThat(edits.rows().list()).extracting(CorpusFacts.Row::number).containsExactly(1, 3, 4, 5, 7);
    }

    @Test
    void deletingWhatIsNotThereIsNoStep() {
        edits.delete(List.of(2));
        assertThat(edits.delete(List.of(2, 99))).isEmpty();
        edits.undo();
        assertThat(edits.canUndo()).isFalse();
    }

    @Test
    void bothPartsAreCounted() {
        edits.delete(List.of(3, 4));
        assertThat(edits.size()).isEqualTo(3);
        assertThat(edits.heldOut()).isZero();
        edits.change(1, new Pair("a", "b"), true);
        assertThat(edits.heldOut()).isEqualTo(1);
        edits.undo();
        edits.undo();
        assertThat(edits.size()).isEqualTo(5);
        assertThat(edits.heldOut()).isEqualTo(1);
    }

    @Test
    void whatWasAskedForStaysAsItWas() {
        PairEdits.Rows before = edits.rows();
        edits.delete(List.of(1, 2, 3));
        assertThat(before.list()).isEqualTo(base);
    }

    @Test
    void pairsAreFoundWhereDeletedOnesLeftGaps() {
        List<CorpusFacts.Row> some = List.of(base.get(1), base.get(3), base.get(4));
        var gaps = new PairEdits(some, new SourceIndex(some), 0);
        assertThat(gaps.row(4)).contains(base.get(3));
        assertThat(gaps.row(3)).isEmpty();
        assertThat(gaps.add(new Pair("a", "b"), false).changes().get(0).number())
                .isEqualTo(6);
    }

    @Test
    void anotherPairWithTheSameSourceIsFoundAmongChangedOnesToo() {
        assertThat(edits.another(1, "s3")).contains(base.get(2));
        assertThat(edits.another(3, "s3")).isEmpty();
        edits.change(3, new Pair("other", "t"), true);
        assertThat(edits.another(1, "s3")).isEmpty();
        assertThat(edits.another(1, "other")).isPresent();
    }
}
