/**
 * The kernels as layers of a DL4J {@code ComputationGraph}: encoder, then decoder with output and loss, joined by the
 * memory array. DL4J keeps the flat parameters, runs the updaters and calls the listeners.
 */
@NullMarked
package org.attentionworkbench.engine.model.graph;

import org.jspecify.annotations.NullMarked;
