package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * A Chinese noun with its measure word, and its English twin.
 *
 * @param measure   what stands between a number and it: 本, 只, 杯
 * @param plural    English; empty for what English does not count
 * @param portion   what English counts instead: "cup of"; empty for what it counts
 * @param portions  the plural of that: "cups of"
 */
record ChineseNoun(
        String chinese, String measure, String english, String plural, String portion, String portions, Kind kind) {
    private static final String TABLE = """
            老师   | 位 | teacher    | teachers    |          |           | PERSON
            医生   | 位 | doctor     | doctors     |          |           | PERSON
            学生   | 个 | student    | students    |          |           | PERSON
            朋友   | 个 | friend     | friends     |          |           | PERSON
            孩子   | 个 | child      | children    |          |           | PERSON
            男孩   | 个 | boy        | boys        |          |           | PERSON
            女孩   | 个 | girl       | girls       |          |           | PERSON
            同学   | 位 | classmate  | classmates  |          |           | PERSON
            邻居   | 位 | neighbour  | neighbours  |          |           | PERSON
            猫     | 只 | cat        | cats        |          |           | ANIMAL
            狗     | 只 | dog        | dogs        |          |           | ANIMAL
            鸟     | 只 | bird       | birds       |          |           | ANIMAL
            兔子   | 只 | rabbit     | rabbits     |          |           | ANIMAL
            马     | 匹 | horse      | horses      |          |           | ANIMAL
            苹果   | 个 | apple      | apples      |          |           | FOOD
            橘子   | 个 | orange     | oranges     |          |           | FOOD
            鸡蛋   | 个 | egg        | eggs        |          |           | FOOD
            面包   | 块 | bread      |             | piece of | pieces of | FOOD
            蛋糕   | 块 | cake       |             | piece of | pieces of | FOOD
            米饭   | 碗 | rice       |             | bowl of  | bowls of  | FOOD
            汤     | 碗 | soup       |             | bowl of  | bowls of  | DRINK
            茶     | 杯 | tea        |             | cup of   | cups of   | DRINK
            咖啡   | 杯 | coffee     |             | cup of   | cups of   | DRINK
            牛奶   | 杯 | milk       |             | glass of | glasses of | DRINK
            果汁   | 杯 | juice      |             | glass of | glasses of | DRINK
            书     | 本 | book       | books       |          |           | TEXT
            小说   | 本 | novel      | novels      |          |           | TEXT
            文章   | 篇 | article    | articles    |          |           | TEXT
            信     | 封 | letter     | letters     |          |           | TEXT
            报纸   | 份 | newspaper  | newspapers  |          |           | PRESS
            杂志   | 本 | magazine   | magazines   |          |           | PRESS
            电影   | 部 | film       | films       |          |           | FILM
            歌     | 首 | song       | songs       |          |           | SONG
            衬衫   | 件 | shirt      | shirts      |          |           | CLOTHES
            大衣   | 件 | coat       | coats       |          |           | CLOTHES
            毛衣   | 件 | sweater    | sweaters    |          |           | CLOTHES
            裙子   | 条 | skirt      | skirts      |          |           | CLOTHES
            汽车   | 辆 | car        | cars        |          |           | VEHICLE
            自行车 | 辆 | bicycle    | bicycles    |          |           | VEHICLE
            桌子   | 张 | table      | tables      |          |           | FURNITURE
            椅子   | 把 | chair      | chairs      |          |           | FURNITURE
            沙发   | 张 | sofa       | sofas       |          |           | FURNITURE
            雨伞   | 把 | umbrella   | umbrellas   |          |           | TOOL
            手机   | 部 | phone      | phones      |          |           | TOOL
            电脑   | 台 | computer   | computers   |          |           | TOOL
            词典   | 本 | dictionary | dictionaries |         |           | TOOL
            地图   | 张 | map        | maps        |          |           | TOOL
            博物馆 | 座 | museum     | museums     |          |           | PLACE
            城市   | 座 | city       | cities      |          |           | PLACE
            学校   | 所 | school     | schools     |          |           | PLACE
            """;

    private static final Set<String> UNOWNED = Set.of("男孩", "女孩", "博物馆", "城市");

    static final List<ChineseNoun> ALL = LexiconTable.parse(TABLE, ChineseNoun::entry);

    private static ChineseNoun entry(List<String> c) {
        return new ChineseNoun(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), Kind.valueOf(c.get(6)));
    }

    /** The nouns of some kinds. */
    static List<ChineseNoun> of(Set<Kind> kinds) {
        return ALL.stream().filter(noun -> kinds.contains(noun.kind())).toList();
    }

    /** Whether it can be somebody's: a friend, but no boy and no city. */
    boolean isOwned() {
        return !UNOWNED.contains(chinese);
    }

    boolean isCounted() {
        return !plural.isEmpty();
    }

    /** The English plural, or the only form there is. */
    String many() {
        return isCounted() ? plural : english;
    }
}
