/** Word vectors that were learnt elsewhere: files of them, and what they say of the words of a vocabulary and of words outside it. */
@NullMarked
package org.attentionworkbench.engine.embeddings;

import org.jspecify.annotations.NullMarked;
