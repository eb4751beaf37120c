/** Pairs of sequences: reading, cleaning and splitting them; in sub-packages the sample corpora and what makes them. */
@NullMarked
package org.attentionworkbench.engine.corpus;

import org.jspecify.annotations.NullMarked;
