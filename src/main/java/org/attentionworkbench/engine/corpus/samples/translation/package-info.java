/** Two small grammars that say the same in two languages. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.translation;

import org.jspecify.annotations.NullMarked;
