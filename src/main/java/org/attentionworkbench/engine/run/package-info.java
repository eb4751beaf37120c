/** The run folder: one training with everything it produced, on disk. */
@NullMarked
package org.attentionworkbench.engine.run;

import org.jspecify.annotations.NullMarked;
