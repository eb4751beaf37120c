package org.attentionworkbench.app;

import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.NetworkConfig;
import org.attentionworkbench.figures.Fonts;

/** What happens behind the window once it is there. */
final class Startup {
    private static final int SMALLEST = 5; // the four special words and one more

    private Startup() {}

    /** Starts it; returns at once. */
    static void begin(Workbench workbench) {
        workbench.corpora().openDefault();
        workbench.background().decoding().execute(Startup::warmUp);
        workbench.background().loading().execute(() -> tellMissingFont(workbench));
    }

    /** The first network takes seconds, most of them to load native libraries: that must not wait for Train. */
    private static void warmUp() {
        var spec = new ModelSpec(ModelSpec.Cell.GRU, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.AFTER, 1, 1);
        Network.create(spec, new NetworkConfig(SMALLEST, SMALLEST, 1e-3, 1.0, 1, 1))
                .close();
    }

    private static void tellMissingFont(Workbench workbench) {
        if (workbench.preferences().fontToldProperty().get() || Fonts.hasCjk()) {
            return;
        }
        workbench.notices().tell(Wording.of("notice.font"), Wording.of("notice.font.text"));
        workbench
                .background()
                .ui()
                .execute(() -> workbench.preferences().fontToldProperty().set(true));
    }
}
