/** The networks: specification, kernels, layers and the {@code Network} façade. No DL4J or ND4J type leaves this package. */
@NullMarked
package org.attentionworkbench.engine.model;

import org.jspecify.annotations.NullMarked;
