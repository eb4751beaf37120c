/** Stage 5: the attention map of one pair, looked at closely and exported. */
@NullMarked
package org.attentionworkbench.app.attention;

import org.jspecify.annotations.NullMarked;
