/** How good is it: BLEU, chrF, exact match, perplexity, alignment error rate, as pure functions on plain values. */
@NullMarked
package org.attentionworkbench.engine.metrics;

import org.jspecify.annotations.NullMarked;
