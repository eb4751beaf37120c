package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * An English verb and its French twin, which takes the same direct object and "avoir" in the past.
 *
 * @param base         English infinitive, "look for"
 * @param infinitive   French
 * @param present      French for je, tu, il, nous, ils
 * @param participle   French past participle, masculine singular
 * @param futureStem   French, "verr"
 * @param objects      kinds of noun it takes
 * @param ofAnimals    whether an animal can do it
 * @param ofAState     whether it tells a state and so has no progressive
 */
record FrenchVerb(
        String base,
        String third,
        String past,
        String progressive,
        String infinitive,
        List<String> present,
        String participle,
        String futureStem,
        Set<Kind> objects,
        boolean ofAnimals,
        boolean ofAState) {
    private static final List<String> FUTURE = List.of("ai", "as", "a", "ons", "ont");

    private static final String TABLE = """
            eat       | eats       | ate        | eating       | manger    | mange manges mange mangeons mangent                    | mangé     | manger   | FOOD                           | animals
            drink     | drinks     | drank      | drinking     | boire     | bois bois boit buvons boivent                          | bu        | boir     | DRINK                          |
            read      | reads      |            | reading      | lire      | lis lis lit lisons lisent                              | lu        | lir      | TEXT,PRESS                           |
            write     | writes     | wrote      | writing      | écrire    | écris écris écrit écrivons écrivent                    | écrit     | écrir    | TEXT,SONG                      |
            sing      | sings      | sang       | singing      | chanter   | chante chantes chante chantons chantent                | chanté    | chanter  | SONG                           |
            buy       | buys       | bought     | buying       | acheter   | achète achètes achète achetons achètent                | acheté    | achèter  | FOOD,TEXT,PRESS,CLOTHES,VEHICLE,FURNITURE,TOOL |
            sell      | sells      | sold       | selling      | vendre    | vends vends vend vendons vendent                       | vendu     | vendr    | FOOD,CLOTHES,VEHICLE,FURNITURE |
            wash      | washes     | washed     | washing      | laver     | lave laves lave lavons lavent                          | lavé      | laver    | CLOTHES,VEHICLE,DOOR           |
            carry     | carries    | carried    | carrying     | porter    | porte portes porte portons portent                     | porté     | porter   | FURNITURE,TOOL                 |
            open      | opens      | opened     | opening      | ouvrir    | ouvre ouvres ouvre ouvrons ouvrent                     | ouvert    | ouvrir   | DOOR                           |
            close     | closes     | closed     | closing      | fermer    | ferme fermes ferme fermons ferment                     | fermé     | fermer   | DOOR                           |
            draw      | draws      | drew       | drawing      | dessiner  | dessine dessines dessine dessinons dessinent           | dessiné   | dessiner | ANIMAL,PERSON,PLACE            |
            visit     | visits     | visited    | visiting     | visiter   | visite visites visite visitons visitent                | visité    | visiter  | PLACE                          |
            help      | helps      | helped     | helping      | aider     | aide aides aide aidons aident                          | aidé      | aider    | PERSON                         |
            look for  | looks for  | looked for | looking for  | chercher  | cherche cherches cherche cherchons cherchent           | cherché   | chercher | PERSON,ANIMAL,CLOTHES,TOOL,TEXT,PRESS | animals
            wait for  | waits for  | waited for | waiting for  | attendre  | attends attends attend attendons attendent             | attendu   | attendr  | PERSON                         | animals
            listen to | listens to | listened to | listening to | écouter  | écoute écoutes écoute écoutons écoutent                | écouté    | écouter  | PERSON,SONG                    |
            watch     | watches    | watched    | watching     | regarder  | regarde regardes regarde regardons regardent           | regardé   | regarder | PERSON,ANIMAL                  | animals
            find      | finds      | found      | finding      | trouver   | trouve trouves trouve trouvons trouvent                | trouvé    | trouver  | TEXT,CLOTHES,TOOL,ANIMAL       | animals state
            see       | sees       | saw        | seeing       | voir      | vois vois voit voyons voient                           | vu        | verr     | PERSON,ANIMAL,PLACE,VEHICLE    | animals state
            love      | loves      |            | loving       | adorer    | adore adores adore adorons adorent                     | adoré     | adorer   | PERSON,ANIMAL,TEXT,SONG,PLACE  | state
            know      | knows      |            | knowing      | connaître | connais connais connaît connaissons connaissent        | connu     | connaîtr | PERSON,SONG,PLACE,TEXT         | state
            """;

    static final List<FrenchVerb> ALL = LexiconTable.parse(TABLE, FrenchVerb::entry);

    private static FrenchVerb entry(List<String> c) {
        return new FrenchVerb(
                c.get(0),
                c.get(1),
                c.get(2),
                c.get(3),
                c.get(4),
                Arrays.asList(c.get(5).split(" ")),
                c.get(6),
                c.get(7),
                Kind.parse(c.get(8)),
                c.get(9).contains("animals"),
                c.get(9).contains("state"));
    }

    /** False for those whose past is spelt like the present or sounds odd. */
    boolean hasPast() {
        return !past.isEmpty();
    }

    boolean takesPersons() {
        return objects.contains(Kind.PERSON);
    }

    String present(FrenchPerson person) {
        return present.get(person.ordinal());
    }

    String future(FrenchPerson person) {
        return futureStem + FUTURE.get(person.ordinal());
    }

    /** English present: "reads" or "read". */
    String english(FrenchPerson person) {
        return person == FrenchPerson.HE ? third : base;
    }
}
