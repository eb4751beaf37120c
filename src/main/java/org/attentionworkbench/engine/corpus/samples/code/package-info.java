/** Requests in English and the code that answers them. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.code;

import org.jspecify.annotations.NullMarked;
