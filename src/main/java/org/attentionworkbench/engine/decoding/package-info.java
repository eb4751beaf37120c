/** From a trained model to target text: greedy and forced decoding, translations and attention maps. */
@NullMarked
package org.attentionworkbench.engine.decoding;

import org.jspecify.annotations.NullMarked;
