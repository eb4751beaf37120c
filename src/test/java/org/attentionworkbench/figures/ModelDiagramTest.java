package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.attentionworkbench.engine.embeddings.Pretrained;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.text.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDiagramTest {
    private static final ModelDiagram.Labels LABELS = new ModelDiagram.Labels(
            "source",
            "embedding",
            "encoder",
            "additive attention",
            "context",
            "attentional layer",
            "decoder",
            "output",
            "previous token",
            "next token",
            "LSTM",
            "copied words",
            "word vectors",
            "frozen vectors");

    private static final ModelSpec ADDITIVE = new ModelSpec(Cell.LSTM, Attention.ADDITIVE, Timing.AFTER, 96, 160);

    @TempDir
    Path folder;

    @Test
    void afterTheUpdateTheContextEntersTheOutput() throws Exception {
        String words = words(Attention.ADDITIVE, Timing.AFTER);
        assertThat(words).contains("tanh( W s t + U h i )").contains("[ s t ; c t ]");
    }

    @Test
    void beforeTheUpdateTheEarlierStateAsksAndTheOutputSeesTheStateAlone() throws Exception {
        String words = words(Attention.ADDITIVE, Timing.BEFORE);
        assertThat(words)
                .contains("tanh( W s t −1 + U h i )")
                .contains("softmax( W s t )")
                .doesNotContain("[");
    }

    @Test
    void withoutAttentionNoneIsShown() throws Exception {
        String words = words(Attention.NONE, Timing.AFTER);
        assertThat(words).contains("softmax( W s t )").doesNotContain("attention", "context", "α");
    }

    @Test
    void sizesAreWrittenOnTheBoxes() throws Exception {
        assertThat(words(Attention.ADDITIVE, Timing.AFTER))
                .contains("embedding (96)", "LSTM (160)", "decoder: LSTM (160)");
    }

    @Test
    void everyScoreHasItsFormula() throws Exception {
        assertThat(words(Attention.DOT, Timing.AFTER)).contains("( s t · h i )");
        assertThat(words(Attention.GENERAL, Timing.AFTER)).contains("s t · W h i");
        assertThat(words(Attention.CONCAT, Timing.AFTER)).contains("W [ s t ; h i ]");
        assertThat(words(Attention.LOCATION, Timing.AFTER)).contains("( w i · s t )");
    }

    @Test
    void layersAndDirectionsAreDrawnAndMakeItTaller() throws Exception {
        ModelSpec deep = ADDITIVE.with(new ModelSpec.Depth(3, true));
        assertThat(words(deep)).contains("3 × LSTM (160)", "s 0 = tanh( W [ h n ; h 1 ])");
        assertThat(words(ADDITIVE)).contains("s 0 = h n");
        assertThat(figure(deep).size().height())
                .isGreaterThan(figure(ADDITIVE).size().height());
        assertThat(figure(deep).size().width())
                .isEqualTo(figure(ADDITIVE).size().width());
    }

    @Test
    void theAttentionalLayerStandsBeforeTheOutputAndIsFedBack() throws Exception {
        ModelSpec layered = ADDITIVE.with(new ModelSpec.Readout(true, false, false));
        assertThat(words(layered))
                .contains("attentional layer", "o t = tanh( V [ c t ; s t ])", "softmax( W o t )")
                .doesNotContain("o t −1");
        assertThat(words(layered.with(new ModelSpec.Readout(true, true, false))))
                .contains("o t −1");
    }

    @Test
    void aTiedOutputUsesTheEmbedding() throws Exception {
        var spec = new ModelSpec(Cell.GRU, Attention.ADDITIVE, Timing.BEFORE, 160, 160);
        assertThat(words(spec.with(new ModelSpec.Readout(false, false, true))))
                .contains("embedding E (160)", "softmax( E s t )");
    }

    @Test
    void copyingMixesTheWeightsIntoTheOutput() throws Exception {
        ModelSpec copying = ADDITIVE.with(new ModelSpec.Readout(false, false, false, true));
        assertThat(words(copying)).contains("(1 − p gen ) α ti", "p gen", "copied words");
        assertThat(words(ADDITIVE)).doesNotContain("gen", "copied");
    }

    @Test
    void embeddingsFromAFileAreMarkedOnTheirSide() throws Exception {
        var file = Path.of("a.vec");
        assertThat(words(ADDITIVE)).doesNotContain("vectors");
        assertThat(words(marked(Pretrained.source(file, false)))).containsOnlyOnce("word vectors");
        assertThat(words(marked(new Pretrained(Sides.both(Optional.of(file)), true))))
                .doesNotContain("word vectors")
                .containsSubsequence("frozen vectors", "frozen vectors");
    }

    private static ModelDiagram marked(Pretrained pretrained) {
        return new ModelDiagram(ADDITIVE, pretrained, LABELS, FigureStyle.DEFAULT);
    }

    private String words(Attention attention, Timing timing) throws Exception {
        return words(new ModelSpec(Cell.GRU, attention, timing, 96, 160));
    }

    /** All texts in the order they are drawn, with one space between. */
    private String words(ModelSpec spec) throws Exception {
        return words(figure(spec));
    }

    private String words(ModelDiagram figure) throws Exception {
        Path file = folder.resolve("model.svg");
        FigureExport.write(figure, file);
        return String.join(" ", FigureExportTest.texts(FigureExportTest.parse(file)))
                .replaceAll("\\s+", " ");
    }

    private static ModelDiagram figure(ModelSpec spec) {
        return new ModelDiagram(spec, LABELS, FigureStyle.DEFAULT);
    }
}
