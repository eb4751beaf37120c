/** Where the program starts: it decides between the window and the command line. Nothing uses this package. */
@NullMarked
package org.attentionworkbench;

import org.jspecify.annotations.NullMarked;
