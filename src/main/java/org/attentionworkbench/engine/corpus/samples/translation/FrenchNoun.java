package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * An English noun and its French twin.
 *
 * @param plural       English; empty for what is not counted
 * @param frenchPlural empty for what is not counted
 * @param owned        whether it can be somebody's: a brother, but no man
 */
record FrenchNoun(
        String singular,
        String plural,
        String french,
        String frenchPlural,
        boolean feminine,
        Kind kind,
        boolean owned) {
    private static final String TABLE = """
            teacher    | teachers    | professeur    | professeurs    | m | PERSON |
            doctor     | doctors     | médecin       | médecins       | m | PERSON |
            neighbour  | neighbours  | voisin        | voisins        | m | PERSON |
            boy        | boys        | garçon        | garçons        | m | PERSON | unowned
            man        | men         | homme         | hommes         | m | PERSON | unowned
            friend     | friends     | ami           | amis           | m | PERSON |
            brother    | brothers    | frère         | frères         | m | PERSON |
            uncle      | uncles      | oncle         | oncles         | m | PERSON |
            child      | children    | enfant        | enfants        | m | PERSON |
            student    | students    | étudiant      | étudiants      | m | PERSON |
            baker      | bakers      | boulanger     | boulangers     | m | PERSON |
            girl       | girls       | fille         | filles         | f | PERSON | unowned
            woman      | women       | femme         | femmes         | f | PERSON | unowned
            sister     | sisters     | sœur          | sœurs          | f | PERSON |
            aunt       | aunts       | tante         | tantes         | f | PERSON |
            actress    | actresses   | actrice       | actrices       | f | PERSON |
            cat        | cats        | chat          | chats          | m | ANIMAL |
            dog        | dogs        | chien         | chiens         | m | ANIMAL |
            bird       | birds       | oiseau        | oiseaux        | m | ANIMAL |
            horse      | horses      | cheval        | chevaux        | m | ANIMAL |
            rabbit     | rabbits     | lapin         | lapins         | m | ANIMAL |
            cow        | cows        | vache         | vaches         | f | ANIMAL |
            mouse      | mice        | souris        | souris         | f | ANIMAL |
            apple      | apples      | pomme         | pommes         | f | FOOD |
            orange     | oranges     | orange        | oranges        | f | FOOD |
            pear       | pears       | poire         | poires         | f | FOOD |
            salad      | salads      | salade        | salades        | f | FOOD |
            egg        | eggs        | œuf           | œufs           | m | FOOD |
            cake       | cakes       | gâteau        | gâteaux        | m | FOOD |
            sandwich   | sandwiches  | sandwich      | sandwichs      | m | FOOD |
            bread      |             | pain          |                | m | FOOD |
            cheese     |             | fromage       |                | m | FOOD |
            soup       |             | soupe         |                | f | FOOD |
            milk       |             | lait          |                | m | DRINK |
            coffee     |             | café          |                | m | DRINK |
            tea        |             | thé           |                | m | DRINK |
            water      |             | eau           |                | f | DRINK |
            lemonade   |             | limonade      |                | f | DRINK |
            book       | books       | livre         | livres         | m | TEXT |
            newspaper  | newspapers  | journal       | journaux       | m | PRESS |
            poem       | poems       | poème         | poèmes         | m | TEXT |
            article    | articles    | article       | articles       | m | TEXT |
            letter     | letters     | lettre        | lettres        | f | TEXT |
            story      | stories     | histoire      | histoires      | f | TEXT |
            song       | songs       | chanson       | chansons       | f | SONG |
            hat        | hats        | chapeau       | chapeaux       | m | CLOTHES |
            coat       | coats       | manteau       | manteaux       | m | CLOTHES |
            skirt      | skirts      | jupe          | jupes          | f | CLOTHES |
            shirt      | shirts      | chemise       | chemises       | f | CLOTHES |
            car        | cars        | voiture       | voitures       | f | VEHICLE |
            bicycle    | bicycles    | vélo          | vélos          | m | VEHICLE |
            boat       | boats       | bateau        | bateaux        | m | VEHICLE |
            table      | tables      | table         | tables         | f | FURNITURE |
            chair      | chairs      | chaise        | chaises        | f | FURNITURE |
            bed        | beds        | lit           | lits           | m | FURNITURE |
            bag        | bags        | sac           | sacs           | m | TOOL |
            umbrella   | umbrellas   | parapluie     | parapluies     | m | TOOL |
            key        | keys        | clé           | clés           | f | TOOL |
            lamp       | lamps       | lampe         | lampes         | f | TOOL |
            door       | doors       | porte         | portes         | f | DOOR |
            window     | windows     | fenêtre       | fenêtres       | f | DOOR |
            house      | houses      | maison        | maisons        | f | PLACE |
            church     | churches    | église        | églises        | f | PLACE | unowned
            school     | schools     | école         | écoles         | f | PLACE |
            garden     | gardens     | jardin        | jardins        | m | PLACE |
            museum     | museums     | musée         | musées         | m | PLACE | unowned
            castle     | castles     | château       | châteaux       | m | PLACE | unowned
            village    | villages    | village       | villages       | m | PLACE |
            """;

    static final List<FrenchNoun> ALL = LexiconTable.parse(TABLE, FrenchNoun::entry);

    private static FrenchNoun entry(List<String> c) {
        return new FrenchNoun(
                c.get(0),
                c.get(1),
                c.get(2),
                c.get(3),
                c.get(4).equals("f"),
                Kind.valueOf(c.get(5)),
                c.get(6).isEmpty());
    }

    /** The nouns of some kinds. */
    static List<FrenchNoun> of(Set<Kind> kinds) {
        return ALL.stream().filter(noun -> kinds.contains(noun.kind())).toList();
    }

    boolean isCounted() {
        return !plural.isEmpty();
    }

    String english(boolean inPlural) {
        return inPlural ? plural : singular;
    }

    String french(boolean inPlural) {
        return inPlural ? frenchPlural : french;
    }
}
