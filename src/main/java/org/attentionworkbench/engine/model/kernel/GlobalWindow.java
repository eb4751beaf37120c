package org.attentionworkbench.engine.model.kernel;

/** All positions: Bahdanau et al. 2015, arXiv:1409.0473. */
final class GlobalWindow implements Window {
    @Override
    public View view() {
        return new View() {
            @Override
            void look(int step, int length, float[] u) {
                set(0, length);
            }
        };
    }
}
