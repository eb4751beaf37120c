/** The Corpus stage: choose or open pairs, see what they are and what was left out. */
@NullMarked
package org.attentionworkbench.app.corpus;

import org.jspecify.annotations.NullMarked;
