package org.attentionworkbench.app;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** Lets a slider scrub through the moments of a {@link ProbeHistory}. */
public final class ProbeSlider {
    private ProbeSlider() {}

    /** @param label says at which step the moment shown was */
    public static void bind(Slider slider, Label label, ProbeHistory history, Texts texts) {
        history.moments().addListener((javafx.beans.Observable list) -> follow(slider, history));
        history.positionProperty().addListener((o, old, now) -> follow(slider, history));
        slider.valueProperty().addListener((o, old, now) -> {
            if (!slider.isDisabled()) {
                history.positionProperty().set((int) Math.round(now.doubleValue()));
            }
        });
        label.textProperty().bind(texts.get(history.shownProperty().map(shown -> shown.map(
                        moment -> Wording.of("train.atStep", moment.step()))
                .orElse(Wording.of("train.noStep")))));
        label.setLabelFor(slider);
        slider.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> history.moments().size() < 2, history.moments()));
        follow(slider, history);
    }

    private static void follow(Slider slider, ProbeHistory history) {
        int last = Math.max(1, history.moments().size() - 1);
        int position = Math.max(0, history.positionProperty().get());
        if (slider.getMax() != last) {
            slider.setMax(last);
        }
        if (Math.round(slider.getValue()) != position) {
            slider.setValue(position);
        }
    }
}
