/** Small tasks to begin with: dates, reversed digits, number words. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.basics;

import org.jspecify.annotations.NullMarked;
