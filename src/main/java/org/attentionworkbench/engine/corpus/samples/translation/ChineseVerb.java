package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * A Chinese verb and its English twin.
 *
 * @param base    English infinitive, "look for"
 * @param objects kinds of noun it takes
 * @param aspect  what it can be said of
 */
record ChineseVerb(
        String chinese, String base, String third, String past, String progressive, Set<Kind> objects, Aspect aspect) {
    /** How a verb goes with time. */
    enum Aspect {
        ACTION,
        /** No progressive and no 了: 喜欢. */
        STATE,
        /** Only what has happened, or not: 看见. */
        RESULT
    }

    private static final String TABLE = """
            吃   | eat       | eats       | ate         | eating       | FOOD                                             | ACTION
            喝   | drink     | drinks     | drank       | drinking     | DRINK                                            | ACTION
            看   | read      | reads      | read        | reading      | TEXT,PRESS                                       | ACTION
            看   | watch     | watches    | watched     | watching     | FILM                                             | ACTION
            写   | write     | writes     | wrote       | writing      | TEXT                                             | ACTION
            唱   | sing      | sings      | sang        | singing      | SONG                                             | ACTION
            听   | listen to | listens to | listened to | listening to | SONG                                             | ACTION
            买   | buy       | buys       | bought      | buying       | FOOD,TEXT,PRESS,CLOTHES,VEHICLE,FURNITURE,TOOL   | ACTION
            卖   | sell      | sells      | sold        | selling      | FOOD,CLOTHES,VEHICLE,FURNITURE,TOOL              | ACTION
            找   | look for  | looks for  | looked for  | looking for  | PERSON,ANIMAL,TEXT,CLOTHES,TOOL                  | ACTION
            画   | draw      | draws      | drew        | drawing      | PERSON,ANIMAL,FURNITURE                          | ACTION
            洗   | wash      | washes     | washed      | washing      | CLOTHES,VEHICLE                                  | ACTION
            用   | use       | uses       | used        | using        | TOOL                                             | ACTION
            等   | wait for  | waits for  | waited for  | waiting for  | PERSON                                           | ACTION
            帮助 | help      | helps      | helped      | helping      | PERSON                                           | ACTION
            参观 | visit     | visits     | visited     | visiting     | PLACE                                            | ACTION
            喜欢 | like      | likes      |             |              | FOOD,DRINK,TEXT,FILM,SONG,ANIMAL,CLOTHES,PLACE   | STATE
            认识 | know      | knows      |             |              | PERSON                                           | STATE
            看见 | see       | sees       | saw         |              | PERSON,ANIMAL,VEHICLE                            | RESULT
            遇见 | meet      | meets      | met         |              | PERSON                                           | RESULT
            找到 | find      | finds      | found       |              | TEXT,CLOTHES,TOOL,ANIMAL                         | RESULT
            """;

    static final List<ChineseVerb> ALL = LexiconTable.parse(TABLE, ChineseVerb::entry);

    /** To go to a place: the only verb whose object is no noun of the list. */
    static final ChineseVerb GO =
            new ChineseVerb("去", "go to", "goes to", "went to", "going to", Set.of(Kind.PLACE), Aspect.ACTION);

    private static ChineseVerb entry(List<String> c) {
        return new ChineseVerb(
                c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), Kind.parse(c.get(5)), Aspect.valueOf(c.get(6)));
    }

    /** English present: "reads" or "read". */
    String english(EnglishAgreement agreement) {
        return agreement == EnglishAgreement.THIRD ? third : base;
    }
}
