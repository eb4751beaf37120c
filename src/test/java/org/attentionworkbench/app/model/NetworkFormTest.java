package org.attentionworkbench.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkFormTest {
    private final NetworkForm form = new NetworkForm(() -> {});

    @BeforeEach
    void start() {
        form.show(ModelSpec.DEFAULT, Answer.KEEP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Attention.class,
            names = {"DOT", "SCALED_DOT"})
    void aDotProductRulesOutBothDirectionsWhichComeBackAfterIt(Attention dot) {
        form.bidirectional().choose(true);
        form.attention().choose(dot);
        assertThat(spec().depth().bidirectional()).isFalse();
        assertThat(form.bidirectional().refusalsProperty().get())
                .isEqualTo(Map.of(true, Wording.of("refused.directions")));
        form.attention().choose(Attention.GENERAL);
        assertThat(spec().depth().bidirectional()).isTrue();
    }

    @Test
    void withoutAttentionThereIsNoTimingNoWindowAndNoAttentionalLayer() {
        form.window().choose(Window.LOCAL_P);
        form.attentional().choose(true);
        form.feeding().choose(true);
        assertThat(spec().readout()).isEqualTo(new ModelSpec.Readout(true, true, false));
        form.attention().choose(Attention.NONE);
        assertThat(spec()).isEqualTo(new ModelSpec(spec().cell(), Attention.NONE, Timing.AFTER, 128, 128));
        assertThat(form.timing().refusalsProperty().get()).containsEntry(Timing.BEFORE, Wording.of("refused.timing"));
        assertThat(form.window().refusalsProperty().get())
                .containsEntry(Window.LOCAL_M, Wording.of("refused.windowNone"))
                .doesNotContainKey(Window.GLOBAL);
        assertThat(form.attentional().refusalsProperty().get())
                .containsEntry(true, Wording.of("refused.attentionalNone"));
        assertThat(form.feeding().refusalsProperty().get()).containsEntry(true, Wording.of("refused.feeding"));
    }

    @Test
    void beforeTheUpdateThereIsNoWindowAndNoAttentionalLayer() {
        form.window().choose(Window.LOCAL_M);
        form.attentional().choose(true);
        form.timing().choose(Timing.BEFORE);
        assertThat(spec()).isEqualTo(new ModelSpec(spec().cell(), Attention.ADDITIVE, Timing.BEFORE, 128, 128));
        assertThat(form.window().refusalsProperty().get())
                .containsEntry(Window.LOCAL_M, Wording.of("refused.windowBefore"));
        assertThat(form.attentional().refusalsProperty().get())
                .containsEntry(true, Wording.of("refused.attentionalBefore"));
    }

    @Test
    void severalHeadsHaveNoWindow() {
        form.window().choose(Window.LOCAL_M);
        form.attention().choose(Attention.MULTI_HEAD);
        assertThat(spec().focus().window()).isEqualTo(Window.GLOBAL);
        assertThat(form.window().refusalsProperty().get())
                .containsEntry(Window.LOCAL_P, Wording.of("refused.windowHeads"));
    }

    @Test
    void aTiedOutputNeedsAnEmbeddingAsLargeAsWhatTheOutputReads() {
        assertThat(form.tied().refusalsProperty().get()).containsEntry(true, Wording.of("refused.tied", 256));
        form.tied().choose(true);
        assertThat(spec().readout().tied()).isFalse();
        form.embedding().textProperty().set("256");
        assertThat(spec().readout().tied()).as("as it was wished").isTrue();
        form.bidirectional().choose(true);
        assertThat(form.tied().refusalsProperty().get()).containsEntry(true, Wording.of("refused.tied", 384));
        form.timing().choose(Timing.BEFORE);
        assertThat(form.tied().refusalsProperty().get()).containsEntry(true, Wording.of("refused.tied", 128));
    }

    @Test
    void wordsAreCopiedByOneAttentionMapWhoseWeightsSumToOne() {
        form.unknown().choose(Answer.COPY);
        assertThat(spec().readout()).isEqualTo(new ModelSpec.Readout(false, false, false, true));
        form.attention().choose(Attention.MULTI_HEAD);
        assertThat(spec().readout().copying()).isFalse();
        assertThat(form.unknown().refusalsProperty().get())
                .isEqualTo(Map.of(Answer.COPY, Wording.of("refused.copyingHeads")));
        form.attention().choose(Attention.GENERAL);
        assertThat(spec().readout().copying()).as("as it was wished").isTrue();
        form.window().choose(Window.LOCAL_P);
        assertThat(form.unknown().get()).isEqualTo(Answer.KEEP);
        assertThat(form.unknown().refusalsProperty().get())
                .isEqualTo(Map.of(Answer.COPY, Wording.of("refused.copyingWindow")));
        form.window().choose(Window.LOCAL_M);
        assertThat(form.unknown().get()).isEqualTo(Answer.COPY);
    }

    @Test
    void withoutAttentionUnknownWordsStay() {
        form.unknown().choose(Answer.REPLACE);
        form.attention().choose(Attention.NONE);
        assertThat(form.unknown().get()).isEqualTo(Answer.KEEP);
        assertThat(form.unknown().refusalsProperty().get())
                .isEqualTo(Map.of(
                        Answer.COPY,
                        Wording.of("refused.copyingNone"),
                        Answer.REPLACE,
                        Wording.of("refused.replacingNone")));
    }

    @Test
    void whateverIsChosenTheEngineTakesItAndItIsShownAsItIs() {
        var random = new Random(3);
        var sizes = List.of("16", "32", "48");
        var again = new NetworkForm(() -> {});
        for (int round = 0; round < 20_000; round++) {
            switch (random.nextInt(4)) {
                case 0 -> form.hidden().textProperty().set(any(sizes, random));
                case 1 -> form.embedding().textProperty().set(any(sizes, random));
                default -> chooseAny(random);
            }
            ModelSpec spec = spec();
            again.show(spec, form.unknown().get());
            assertThat(again.spec(spec.focus().positions())).contains(spec);
            assertThat(again.unknown().get()).isEqualTo(form.unknown().get());
        }
    }

    @Test
    void everyReasonIsASentenceInBothLanguages() {
        for (var language : Texts.LANGUAGES) {
            var texts = new Texts(language);
            assertThat(List.of(
                            "directions",
                            "timing",
                            "windowNone",
                            "windowHeads",
                            "windowBefore",
                            "attentionalNone",
                            "attentionalBefore",
                            "feeding",
                            "tied",
                            "copyingNone",
                            "copyingHeads",
                            "copyingWindow",
                            "replacingNone",
                            "labelSmoothing"))
                    .allMatch(reason -> texts.has("refused." + reason));
        }
    }

    private void chooseAny(Random random) {
        List<Choice<?>> choices = List.of(
                form.cell(),
                form.layers(),
                form.attention(),
                form.bidirectional(),
                form.timing(),
                form.window(),
                form.attentional(),
                form.feeding(),
                form.tied(),
                form.unknown());
        chooseAny(choices.get(random.nextInt(choices.size())), random);
    }

    private static <T> void chooseAny(Choice<T> choice, Random random) {
        choice.choose(any(choice.values(), random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private ModelSpec spec() {
        return form.spec(100).orElseThrow();
    }
}
