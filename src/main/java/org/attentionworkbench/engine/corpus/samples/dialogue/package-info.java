/** Conversations at an information desk, in English and Chinese. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.dialogue;

import org.jspecify.annotations.NullMarked;
