/** The command line: commands over the engine and the figures, without logic of their own. */
@NullMarked
package org.attentionworkbench.cli;

import org.jspecify.annotations.NullMarked;
