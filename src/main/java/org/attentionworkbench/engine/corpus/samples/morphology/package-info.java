/** Stems with tags, and the forms they take. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.morphology;

import org.jspecify.annotations.NullMarked;
