/** What the pairs are like as a whole. */
@NullMarked
package org.attentionworkbench.app.corpus.xray;

import org.jspecify.annotations.NullMarked;
