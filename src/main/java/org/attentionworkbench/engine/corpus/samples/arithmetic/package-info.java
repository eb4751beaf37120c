/** Sums and differences in digits. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.arithmetic;

import org.jspecify.annotations.NullMarked;
