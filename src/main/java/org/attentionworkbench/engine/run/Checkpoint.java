package org.attentionworkbench.engine.run;

import java.util.List;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.model.NetworkState;

/**
 * A moment of a training from which it can go on.
 *
 * @param progress where in the training
 * @param state    the network
 * @param probes   the probes as they were decoded at this moment
 */
public record Checkpoint(Progress progress, NetworkState state, List<Translation> probes) {
    public Checkpoint {
        probes = List.copyOf(probes);
    }

    /** Updates done. */
    public long step() {
        return progress.step();
    }
}
