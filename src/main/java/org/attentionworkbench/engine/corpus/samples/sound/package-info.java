/** One way of writing sounds and another. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.sound;

import org.jspecify.annotations.NullMarked;
