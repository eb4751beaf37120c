/** The window. */
@NullMarked
package org.attentionworkbench.app;

import org.jspecify.annotations.NullMarked;
