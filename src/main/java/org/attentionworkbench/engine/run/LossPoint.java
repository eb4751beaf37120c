package org.attentionworkbench.engine.run;

/**
 * One point of the training curve, over all steps since the point before.
 *
 * @param step         the last of these steps
 * @param epoch        its epoch, from 1
 * @param loss         mean loss, nats per target token
 * @param gradientNorm largest global norm of the gradient before clipping
 * @param trainSeconds time spent in all training steps up to this one
 */
public record LossPoint(long step, int epoch, double loss, double gradientNorm, double trainSeconds) {}
