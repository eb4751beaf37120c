/** The pairs of the corpus, one by one. */
@NullMarked
package org.attentionworkbench.app.corpus.pairs;

import org.jspecify.annotations.NullMarked;
