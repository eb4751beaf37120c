/** Pairs of sequences: reading, cleaning, splitting them, and the generators of the sample corpora. */
@NullMarked
package org.attentionworkbench.engine.corpus;

import org.jspecify.annotations.NullMarked;
