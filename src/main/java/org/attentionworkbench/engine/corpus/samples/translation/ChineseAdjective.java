package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * A Chinese adjective and its English twin.
 *
 * @param use      how it stands at a noun: directly (大 房子), with 的 (有趣 的 书), or only behind it as what is said of it (高)
 * @param isColour colours stand nearest the noun in English and are said with 是 … 的 in Chinese
 * @param kinds    the nouns it makes sense with
 */
record ChineseAdjective(
        String chinese, String english, String comparative, Use use, boolean isColour, Set<Kind> kinds) {
    /** How an adjective may stand at its noun. */
    enum Use {
        DIRECT,
        WITH_DE,
        PREDICATE
    }

    private static final String TABLE = """
            大   | big         | bigger           | DIRECT    |        | ANIMAL,VEHICLE,FURNITURE,PLACE
            小   | small       | smaller          | DIRECT    |        | ANIMAL,VEHICLE,FURNITURE,PLACE
            新   | new         | newer            | DIRECT    |        | TEXT,FILM,SONG,CLOTHES,VEHICLE,FURNITURE,TOOL
            旧   | old         | older            | DIRECT    |        | PRESS,CLOTHES,VEHICLE,FURNITURE,TOOL
            有趣 | interesting | more interesting | WITH_DE   |        | TEXT,PRESS,FILM
            漂亮 | beautiful   | more beautiful   | WITH_DE   |        | CLOTHES,VEHICLE,PLACE
            便宜 | cheap       | cheaper          | WITH_DE   |        | CLOTHES,VEHICLE,FURNITURE,TOOL
            好吃 | delicious   | more delicious   | WITH_DE   |        | FOOD
            可爱 | cute        | cuter            | WITH_DE   |        | ANIMAL
            聪明 | clever      | cleverer         | WITH_DE   |        | PERSON,ANIMAL
            友好 | friendly    | friendlier       | WITH_DE   |        | PERSON
            年轻 | young       | younger          | WITH_DE   |        | PERSON
            有名 | famous      | more famous      | WITH_DE   |        | TEXT,FILM,SONG,PLACE
            安静 | quiet       | quieter          | WITH_DE   |        | PLACE,ANIMAL
            红色 | red         |                  | WITH_DE   | colour | CLOTHES,VEHICLE,FURNITURE,TOOL
            黑色 | black       |                  | WITH_DE   | colour | ANIMAL,CLOTHES,VEHICLE,FURNITURE,TOOL
            白色 | white       |                  | WITH_DE   | colour | ANIMAL,CLOTHES,VEHICLE,FURNITURE,TOOL
            蓝色 | blue        |                  | WITH_DE   | colour | CLOTHES,VEHICLE,FURNITURE,TOOL
            高   | tall        | taller           | PREDICATE |        | PERSON
            忙   | busy        | busier           | PREDICATE |        | PERSON
            贵   | expensive   | more expensive   | PREDICATE |        | FOOD,CLOTHES,VEHICLE,FURNITURE,TOOL
            """;

    static final List<ChineseAdjective> ALL = LexiconTable.parse(TABLE, ChineseAdjective::entry);

    private static ChineseAdjective entry(List<String> c) {
        return new ChineseAdjective(
                c.get(0), c.get(1), c.get(2), Use.valueOf(c.get(3)), c.get(4).equals("colour"), Kind.parse(c.get(5)));
    }

    /** Those that suit a kind of noun. */
    static List<ChineseAdjective> of(Kind kind) {
        return ALL.stream()
                .filter(adjective -> adjective.kinds().contains(kind))
                .toList();
    }

    boolean isCompared() {
        return !comparative.isEmpty();
    }
}
