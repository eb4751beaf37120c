/** What sample generators are made of: dice, word lists, phrases that remember which word stands for which. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.making;

import org.jspecify.annotations.NullMarked;
