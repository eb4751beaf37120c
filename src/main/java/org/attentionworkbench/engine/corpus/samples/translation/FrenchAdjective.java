package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * An English adjective and its French twin in its five forms.
 *
 * @param comparative  English, "bigger" or "more interesting"
 * @param beforeVowel  masculine singular in front of a vowel, "bel"
 * @param precedes     whether it stands before its noun in French
 * @param kinds        the nouns it makes sense with
 */
record FrenchAdjective(
        String english,
        String comparative,
        String masculine,
        String beforeVowel,
        String feminine,
        String masculinePlural,
        String femininePlural,
        boolean precedes,
        Set<Kind> kinds) {
    private static final String TABLE = """
            big         | bigger           | grand       | grand       | grande        | grands       | grandes        | before | ANIMAL,VEHICLE,FURNITURE,TOOL,DOOR,PLACE
            small       | smaller          | petit       | petit       | petite        | petits       | petites        | before | ANIMAL,VEHICLE,FURNITURE,TOOL,DOOR,PLACE,FOOD
            young       | younger          | jeune       | jeune       | jeune         | jeunes       | jeunes         | before | PERSON,ANIMAL
            old         | older            | vieux       | vieil       | vieille       | vieux        | vieilles       | before | PERSON,ANIMAL,TEXT,PRESS,SONG,CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR,PLACE
            new         |                  | nouveau     | nouvel      | nouvelle      | nouveaux     | nouvelles      | before | TEXT,PRESS,SONG,CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR
            beautiful   | more beautiful   | beau        | bel         | belle         | beaux        | belles         | before | ANIMAL,TEXT,SONG,CLOTHES,VEHICLE,FURNITURE,PLACE
            good        |                  | bon         | bon         | bonne         | bons         | bonnes         | before | FOOD,DRINK,TEXT
            red         |                  | rouge       | rouge       | rouge         | rouges       | rouges         | after  | CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR
            black       |                  | noir        | noir        | noire         | noirs        | noires         | after  | ANIMAL,CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR
            white       |                  | blanc       | blanc       | blanche       | blancs       | blanches       | after  | ANIMAL,CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR,PLACE
            green       |                  | vert        | vert        | verte         | verts        | vertes         | after  | CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR
            blue        |                  | bleu        | bleu        | bleue         | bleus        | bleues         | after  | CLOTHES,VEHICLE,FURNITURE,TOOL,DOOR
            interesting | more interesting | intéressant | intéressant | intéressante  | intéressants | intéressantes  | after  | TEXT,PRESS,PLACE
            funny       | funnier          | amusant     | amusant     | amusante      | amusants     | amusantes      | after  | TEXT,SONG,PERSON
            sad         | sadder           | triste      | triste      | triste        | tristes      | tristes        | after  | TEXT,SONG
            famous      | more famous      | célèbre     | célèbre     | célèbre       | célèbres     | célèbres       | after  | PERSON,TEXT,SONG,PLACE
            expensive   | more expensive   | cher        | cher        | chère         | chers        | chères         | after  | CLOTHES,VEHICLE,FURNITURE,TOOL
            modern      | more modern      | moderne     | moderne     | moderne       | modernes     | modernes       | after  | VEHICLE,FURNITURE,PLACE
            quiet       | quieter          | calme       | calme       | calme         | calmes       | calmes         | after  | PLACE,ANIMAL
            friendly    | friendlier       | sympathique | sympathique | sympathique   | sympathiques | sympathiques   | after  | PERSON
            patient     | more patient     | patient     | patient     | patiente      | patients     | patientes      | after  | PERSON
            intelligent | more intelligent | intelligent | intelligent | intelligente  | intelligents | intelligentes  | after  | PERSON,ANIMAL
            French      |                  | français    | français    | française     | français     | françaises     | after  | PERSON,FOOD,TEXT,PRESS,SONG,VEHICLE
            Italian     |                  | italien     | italien     | italienne     | italiens     | italiennes     | after  | PERSON,FOOD,TEXT,SONG,VEHICLE
            cold        | colder           | froid       | froid       | froide        | froids       | froides        | after  | DRINK
            hot         | hotter           | chaud       | chaud       | chaude        | chauds       | chaudes        | after  | DRINK
            """;

    static final List<FrenchAdjective> ALL = LexiconTable.parse(TABLE, FrenchAdjective::entry);

    private static FrenchAdjective entry(List<String> c) {
        return new FrenchAdjective(
                c.get(0),
                c.get(1),
                c.get(2),
                c.get(3),
                c.get(4),
                c.get(5),
                c.get(6),
                c.get(7).equals("before"),
                Kind.parse(c.get(8)));
    }

    /** Those that suit a kind of noun. */
    static List<FrenchAdjective> of(Kind kind) {
        return ALL.stream()
                .filter(adjective -> adjective.kinds().contains(kind))
                .toList();
    }

    boolean isCompared() {
        return !comparative.isEmpty();
    }

    /** The form that agrees, where no noun follows. */
    String agreeing(boolean isFeminine, boolean isPlural) {
        if (isPlural) {
            return isFeminine ? femininePlural : masculinePlural;
        }
        return isFeminine ? feminine : masculine;
    }

    /** The form that agrees, in front of its noun. */
    String agreeingBefore(String noun, boolean isFeminine, boolean isPlural) {
        boolean special = !isFeminine && !isPlural && French.startsWithVowel(noun);
        return special ? beforeVowel : agreeing(isFeminine, isPlural);
    }
}
