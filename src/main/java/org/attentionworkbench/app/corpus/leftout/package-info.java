/** What an import left out, and why. */
@NullMarked
package org.attentionworkbench.app.corpus.leftout;

import org.jspecify.annotations.NullMarked;
