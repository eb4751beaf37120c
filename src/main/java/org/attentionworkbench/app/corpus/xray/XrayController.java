package org.attentionworkbench.app.corpus.xray;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.FigureCanvas;
import org.attentionworkbench.app.Texts;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.figures.Figure;
import org.attentionworkbench.figures.FigureStyle;
import org.attentionworkbench.figures.LengthHistogram;
import org.jspecify.annotations.Nullable;

/** Binds what the pairs are like as a whole. */
public final class XrayController {
    private static final double SMALL_TYPE = 0.85;

    @FXML
    private FigureCanvas lengths;

    private final Workbench workbench;
    private final Texts texts;

    /** @param workbench whose corpus is shown */
    public XrayController(Workbench workbench) {
        this.workbench = workbench;
        this.texts = workbench.texts();
    }

    @FXML
    private void initialize() {
        var facts = workbench.session().factsProperty();
        ObservableValue<FigureStyle> style = workbench.preferences().figureStyle();
        lengths.figureProperty()
                .bind(Bindings.createObjectBinding(
                        () -> histogram(facts.get(), style.getValue()), facts, style, texts.localeProperty()));
    }

    private @Nullable Figure histogram(@Nullable CorpusFacts facts, FigureStyle style) {
        return facts == null
                ? null
                : new LengthHistogram(
                        facts.sourceLengths(),
                        facts.targetLengths(),
                        new LengthHistogram.Labels(
                                texts.now("corpus.column.source"),
                                texts.now("corpus.column.target"),
                                texts.now("corpus.lengths"),
                                texts.now("corpus.pairs"),
                                texts.now("corpus.lengths.none")),
                        style.withFontSize(style.fontSize() * SMALL_TYPE));
    }
}
