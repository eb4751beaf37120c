package org.attentionworkbench.engine.model.kernel;

/**
 * Local attention, monotonic alignment: Luong, Pham and Manning 2015, arXiv:1508.04025, section 3.2.
 *
 * <pre>
 *   positions i with |i - p| ≤ D,  p = t, but never behind the last position
 * </pre>
 *
 * The paper leaves open what happens when the target is longer than the source; here the window stays at the end.
 *
 * @param shape for D
 */
record MonotonicWindow(AttentionShape shape) implements Window {
    @Override
    public View view() {
        int width = shape.halfWidth();
        return new View() {
            @Override
            void look(int step, int length, float[] u) {
                int centre = Math.min(step, length - 1);
                set(Math.max(0, centre - width), Math.min(length, centre + width + 1));
            }
        };
    }
}
