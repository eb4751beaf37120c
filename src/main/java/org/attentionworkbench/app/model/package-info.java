/** The Model stage: choose the network and how it is trained. */
@NullMarked
package org.attentionworkbench.app.model;

import org.jspecify.annotations.NullMarked;
