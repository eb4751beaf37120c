/** What an import would give, looked at and chosen before it is carried out. */
@NullMarked
package org.attentionworkbench.app.corpus.importing;

import org.jspecify.annotations.NullMarked;
