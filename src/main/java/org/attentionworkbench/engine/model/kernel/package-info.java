/**
 * The mathematics of the models: large matrix products by OpenBLAS on off-heap memory, everything elementwise in plain
 * loops over heap arrays, shared out over a team of threads. Knows nothing of DL4J.
 */
@NullMarked
package org.attentionworkbench.engine.model.kernel;

import org.jspecify.annotations.NullMarked;
