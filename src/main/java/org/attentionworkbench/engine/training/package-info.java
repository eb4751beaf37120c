/** The training loop: batches, events, checkpoints, stopping and resuming. */
@NullMarked
package org.attentionworkbench.engine.training;

import org.jspecify.annotations.NullMarked;
