package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDiagramTest {
    private static final ModelDiagram.Labels LABELS = new ModelDiagram.Labels(
            "source",
            "embedding",
            "encoder",
            "additive attention",
            "context",
            "decoder",
            "output",
            "previous token",
            "next token");

    @TempDir
    Path folder;

    @Test
    void afterTheUpdateTheContextEntersTheOutput() throws Exception {
        String words = words(Attention.ADDITIVE, Timing.AFTER);
        assertThat(words).contains("score( s t , h i )").contains("[ s t ; c t ]");
    }

    @Test
    void beforeTheUpdateTheEarlierStateAsksAndTheOutputSeesTheStateAlone() throws Exception {
        String words = words(Attention.ADDITIVE, Timing.BEFORE);
        assertThat(words)
                .contains("score( s t −1 , h i )")
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
                .contains("embedding (96)", "GRU (160)", "decoder: GRU (160)");
    }

    /** All texts in the order they are drawn, with one space between. */
    private String words(Attention attention, Timing timing) throws Exception {
        Path file = folder.resolve("model.svg");
        var spec = new ModelSpec(Cell.GRU, attention, timing, 96, 160);
        FigureExport.write(new ModelDiagram(spec, LABELS, FigureStyle.DEFAULT), file);
        return String.join(" ", FigureExportTest.texts(FigureExportTest.parse(file)))
                .replaceAll("\\s+", " ");
    }
}
