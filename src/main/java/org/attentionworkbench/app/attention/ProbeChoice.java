package org.attentionworkbench.app.attention;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import org.attentionworkbench.app.ProbeSlider;
import org.attentionworkbench.app.Texts;

/** The choice of a probe and the slider through the moments of training. */
final class ProbeChoice {
    private final ChoiceBox<Integer> probe;
    private final AttentionViewModel model;
    private final Texts texts;

    ProbeChoice(ChoiceBox<Integer> probe, AttentionViewModel model, Texts texts) {
        this.probe = probe;
        this.model = model;
        this.texts = texts;
    }

    void bind(Slider scrub, Label scrubLabel) {
        ProbeSlider.bind(scrub, scrubLabel, model.history(), texts);
        texts.localeProperty().subscribe(locale -> probe.setConverter(Choices.said(this::name)));
        model.history().shownProperty().subscribe(shown -> fill()); // at once, too
        probe.valueProperty().addListener((o, old, now) -> {
            if (now != null) {
                model.probeProperty().set(now);
            }
        });
        model.probeProperty().addListener((o, old, now) -> probe.setValue(now.intValue()));
        scrub.valueChangingProperty().addListener((o, old, now) -> chooseSome());
        scrub.setOnMousePressed(press -> chooseSome());
        scrub.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode().isNavigationKey()) { // Tab only passes by
                chooseSome();
            }
        });
    }

    /** Whoever touches the slider wants to see a probe. */
    private void chooseSome() {
        if (model.probeProperty().get() < 0) {
            model.probeProperty().set(model.nearestProbe());
        }
    }

    private void fill() {
        int count = model.history()
                .shownProperty()
                .get()
                .map(m -> m.probes().size())
                .orElse(0);
        if (probe.getItems().size() != count + 1) {
            probe.setItems(FXCollections.observableArrayList(
                    IntStream.range(-1, count).boxed().toList()));
            probe.setValue(model.probeProperty().get());
        }
    }

    private String name(int index) {
        return model.history()
                .shownProperty()
                .get()
                .filter(moment -> index >= 0 && index < moment.probes().size())
                .map(moment -> moment.probes().get(index).source())
                .orElseGet(() -> texts.now("attention.noProbe"));
    }
}
