/** Commands such as "jump twice after turn left" and the actions they stand for. */
@NullMarked
package org.attentionworkbench.engine.corpus.samples.commands;

import org.jspecify.annotations.NullMarked;
