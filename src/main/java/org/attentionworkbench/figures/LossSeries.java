package org.attentionworkbench.figures;

import java.util.List;

/**
 * The losses of one run, in nats per target token.
 *
 * @param training   after each step, in the order of the steps
 * @param validation after each evaluation, likewise
 */
public record LossSeries(List<Point> training, List<Point> validation) {
    public LossSeries {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /** A loss after a step. @param loss may be NaN or infinite: then there is a gap */
    public record Point(long step, double loss) {}
}
