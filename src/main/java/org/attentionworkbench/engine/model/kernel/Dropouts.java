package org.attentionworkbench.engine.model.kernel;

/** Every place of an encoder or a decoder where something may be dropped, each with a key of its own. */
final class Dropouts {
    private final Dropout input;
    private final Dropout[] between;
    private final Dropout[] recurrent;

    /**
     * @param layers     recurrent layers
     * @param directions of each: 1 or 2
     */
    Dropouts(Noise noise, int layers, int directions) {
        input = new Dropout(noise.input());
        between = new Dropout[layers];
        recurrent = new Dropout[layers * directions];
        for (int l = 0; l < layers; l++) {
            between[l] = new Dropout(l == 0 ? 0 : noise.layer());
        }
        for (int r = 0; r < recurrent.length; r++) {
            recurrent[r] = new Dropout(noise.recurrent());
        }
    }

    /** Of the word embeddings. */
    Dropout input() {
        return input;
    }

    /** Between a layer and the one below; nothing below the lowest. */
    Dropout below(int layer) {
        return between[layer];
    }

    /** Of the state that recurrent weights see, by layer and direction. */
    Dropout recurrent(int index) {
        return recurrent[index];
    }

    /** For a training pass. */
    void begin(long key) {
        input.begin(Keyed.key(key, 0));
        for (int l = 0; l < between.length; l++) {
            between[l].begin(Keyed.key(key, 1 + 2L * l));
        }
        for (int r = 0; r < recurrent.length; r++) {
            recurrent[r].begin(Keyed.key(key, 2 + 2L * r));
        }
    }

    /** For a pass that drops nothing. */
    void off() {
        input.off();
        for (Dropout each : between) {
            each.off();
        }
        for (Dropout each : recurrent) {
            each.off();
        }
    }
}
