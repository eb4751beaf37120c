/** The samples to choose from. */
@NullMarked
package org.attentionworkbench.app.corpus.gallery;

import org.jspecify.annotations.NullMarked;
