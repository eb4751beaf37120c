package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a noun names, so that verbs and adjectives only meet nouns that make sense with them. */
enum Kind {
    PERSON,
    ANIMAL,
    FOOD,
    DRINK,
    TEXT,
    PRESS,
    FILM,
    SONG,
    CLOTHES,
    VEHICLE,
    FURNITURE,
    TOOL,
    DOOR,
    PLACE;

    /** The kinds of a list such as {@code PERSON,ANIMAL}. */
    static Set<Kind> parse(String list) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(list.split(",")).map(Kind::valueOf).forEach(kinds::add);
        return Collections.unmodifiableSet(kinds);
    }
}
