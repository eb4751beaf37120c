/** The runs of the past: listed, opened, resumed, thrown away. */
@NullMarked
package org.attentionworkbench.app.runs;

import org.jspecify.annotations.NullMarked;
