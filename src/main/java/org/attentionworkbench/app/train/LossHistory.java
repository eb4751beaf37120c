package org.attentionworkbench.app.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The losses of one run, ready to be drawn: however long the run, no more than {@value #MOST_POINTS} training points are
 * kept. When there are more, neighbours are merged into their mean. Confined to one thread.
 */
public final class LossHistory {
    /** More points than a chart has pixels are not worth drawing. */
    static final int MOST_POINTS = 4000;

    private final List<Point> training = new ArrayList<>();
    private final List<Point> validation = new ArrayList<>();
    private int stepsPerPoint = 1;
    private int gathered;
    private double gatheredLoss;

    /**
     * One point of a curve.
     *
     * @param step update it was measured at
     * @param loss nats per target token
     */
    public record Point(long step, double loss) {}

    /** Adds the loss of one training step; a loss that is not a number is left out. */
    public void addTraining(long step, double loss) {
        if (!Double.isFinite(loss)) {
            return;
        }
        gathered++;
        gatheredLoss += loss;
        if (gathered >= stepsPerPoint) {
            training.add(new Point(step, gatheredLoss / gathered));
            gathered = 0;
            gatheredLoss = 0;
            thinOut();
        }
    }

    /** Adds the loss on the held-out pairs after an epoch; a loss that is not a number is left out. */
    public void addValidation(long step, double loss) {
        if (Double.isFinite(loss)) {
            validation.add(new Point(step, loss));
        }
    }

    private void thinOut() {
        if (training.size() < MOST_POINTS) {
            return;
        }
        List<Point> merged = new ArrayList<>(MOST_POINTS / 2);
        for (int i = 0; i + 1 < training.size(); i += 2) {
            Point a = training.get(i);
            Point b = training.get(i + 1);
            merged.add(new Point(b.step(), (a.loss() + b.loss()) / 2));
        }
        training.clear();
        training.addAll(merged);
        stepsPerPoint *= 2;
    }

    /** Forgets what came after a step: a run goes on from there. */
    public void dropAfter(long step) {
        training.removeIf(point -> point.step() > step);
        validation.removeIf(point -> point.step() > step);
        gathered = 0;
        gatheredLoss = 0;
    }

    /** Forgets everything. */
    public void clear() {
        training.clear();
        validation.clear();
        stepsPerPoint = 1;
        gathered = 0;
        gatheredLoss = 0;
    }

    /** Training losses in the order of their steps; each is the mean of equally many steps. */
    public List<Point> training() {
        return Collections.unmodifiableList(training);
    }

    /** Held-out losses, one an epoch. */
    public List<Point> validation() {
        return Collections.unmodifiableList(validation);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return training.isEmpty() && validation.isEmpty();
    }
}
