/** Stage 4: one source decoded step by step, and the held-out pairs. */
@NullMarked
package org.attentionworkbench.app.decode;

import org.jspecify.annotations.NullMarked;
