/** Short reports and their headlines. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.summaries;

import org.jspecify.annotations.NullMarked;
