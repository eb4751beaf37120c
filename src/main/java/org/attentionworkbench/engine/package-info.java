/** The engine: everything between pairs of text and a trained, explained model. Runs without a window. */
@NullMarked
package org.attentionworkbench.engine;

import org.jspecify.annotations.NullMarked;
