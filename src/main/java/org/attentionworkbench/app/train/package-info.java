/** Stage 3: one training run, its losses and its probes. */
@NullMarked
package org.attentionworkbench.app.train;

import org.jspecify.annotations.NullMarked;
