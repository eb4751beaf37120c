/** What pairs are like as a whole: lengths, tokens and how often they come, unknown tokens, repetitions and leaks. */
@NullMarked
package org.attentionworkbench.engine.corpus.xray;

import org.jspecify.annotations.NullMarked;
