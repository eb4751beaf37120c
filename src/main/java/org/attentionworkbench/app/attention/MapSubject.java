package org.attentionworkbench.app.attention;

import java.util.List;
import java.util.OptionalLong;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.decoding.Translation;

/**
 * What the Attention stage shows.
 *
 * @param translation whose attention
 * @param step        the training step it was decoded at, if it is a probe
 * @param gold        known links between its tokens; empty when there are none or another target was produced
 */
record MapSubject(Translation translation, OptionalLong step, List<Link> gold) {
    MapSubject {
        gold = List.copyOf(gold);
    }
}
