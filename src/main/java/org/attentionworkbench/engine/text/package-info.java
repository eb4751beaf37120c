/** Text to tokens, tokens to ids, and back. */
@NullMarked
package org.attentionworkbench.engine.text;

import org.jspecify.annotations.NullMarked;
