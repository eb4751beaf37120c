package org.attentionworkbench.cli;

import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;

/**
 * What one training step has to compute.
 *
 * @param spec the model
 * @param size the batch and the vocabulary; its embedding and hidden size are the model's
 */
record BenchWork(ModelSpec spec, BenchSize size) {
    /**
     * Multiply-adds of the big products and of the attention, counted as two operations each, forward and backward (three
     * times the forward ones), in GFLOP for one step. With H the state, M an encoder state (2H in two directions), C the
     * context, g the gates of the cell (GRU 3, LSTM 4, plain 1), D the directions, S and T all source and target tokens, w
     * the source positions a target position looks at:
     * <pre>
     *   encoder    S · D g H (input + H) for each layer; input is E, above the first layer M
     *   bridge     in two directions, B · 2H H for each layer (LSTM twice)
     *   keys       S · M H for general, additive, concat; twice that for multi-head (keys and values)
     *   decoder    T · g H (input + H) for each layer; input is E + C before the update, E + H with input feeding, E
     *              otherwise, above the first layer H
     *   query      T · H H for additive and concat, twice that for multi-head (query and output), H positions for location;
     *              T · (H H + H) more for a predictive window
     *   score      T · w H, nothing for location
     *   context    T · w M, multi-head T · w H
     *   readout    T · (C + H) H if there is an attentional layer
     *   output     T · features V
     * </pre>
     * A gated unit's element by element work, softmax and the optimizer are left out, as they always are.
     */
    double gflopPerStep() {
        return 3 * 2 * (encoder() + keys() + decoder() + attention()) / 1e9;
    }

    private double h() {
        return spec.hidden();
    }

    private int gates() {
        return switch (spec.cell()) {
            case GRU -> 3;
            case LSTM -> 4;
            case TANH, RELU -> 1;
        };
    }

    private int layers() {
        return spec.depth().layers();
    }

    private double sourceTokens() {
        return (double) size.batch() * size.sourceLength();
    }

    private double targetTokens() {
        return size.targetTokens();
    }

    /** One cell's products, for one token. */
    private double cell(double input) {
        return gates() * h() * (input + h());
    }

    private double encoder() {
        boolean both = spec.depth().bidirectional();
        double aToken = cell(spec.embedding()) + (layers() - 1) * cell(spec.memorySize());
        double states = spec.cell() == ModelSpec.Cell.LSTM ? 2 : 1;
        double bridge = both ? size.batch() * layers() * states * 2 * h() * h() : 0;
        return sourceTokens() * (both ? 2 : 1) * aToken + bridge;
    }

    private double keys() {
        double one = sourceTokens() * spec.memorySize() * h();
        return switch (spec.attention()) {
            case GENERAL, ADDITIVE, CONCAT -> one;
            case MULTI_HEAD -> 2 * one;
            case NONE, DOT, SCALED_DOT, LOCATION -> 0;
        };
    }

    private double decoder() {
        double read = spec.timing() == Timing.BEFORE
                ? spec.contextSize()
                : spec.readout().feeding() ? h() : 0;
        double cells = cell(spec.embedding() + read) + (layers() - 1) * cell(h());
        double combine = spec.readout().attentional() ? (spec.contextSize() + h()) * h() : 0;
        return targetTokens() * (cells + combine + features() * size.vocabulary());
    }

    /** What the output layer reads. */
    private double features() {
        boolean stateOnly = spec.timing() == Timing.BEFORE || spec.readout().attentional();
        return stateOnly ? h() : h() + spec.contextSize();
    }

    private double attention() {
        double query =
                switch (spec.attention()) {
                    case ADDITIVE, CONCAT -> h() * h();
                    case MULTI_HEAD -> 2 * h() * h();
                    case LOCATION -> h() * spec.focus().positions();
                    case NONE, DOT, SCALED_DOT, GENERAL -> 0;
                };
        double prediction = spec.focus().window() == Window.LOCAL_P ? h() * h() + h() : 0;
        double score = spec.attends() && spec.attention() != ModelSpec.Attention.LOCATION ? h() : 0;
        return targetTokens() * (query + prediction + lookedAt() * (score + spec.contextSize()));
    }

    private double lookedAt() {
        int widest = 2 * spec.focus().halfWidth() + 1;
        return spec.focus().window() == Window.GLOBAL ? size.sourceLength() : Math.min(size.sourceLength(), widest);
    }
}
