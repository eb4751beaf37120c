/** The sample corpora: each made by a generator, the same pairs for the same seed. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples;

import org.jspecify.annotations.NullMarked;
