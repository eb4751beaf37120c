package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;
import java.util.Set;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;

/** Times and places in Chinese and English. */
final class ChineseAdverbials {
    private record Entry(String chinese, String english) {
        static Entry of(List<String> columns) {
            return new Entry(columns.get(0), columns.get(1));
        }

        Phrase phrase() {
            return Phrase.linked(chinese, english);
        }
    }

    /** Where something may be, and which things. */
    private record Spot(Entry entry, Set<Kind> kinds) {
        static Spot of(List<String> columns) {
            return new Spot(Entry.of(columns), Kind.parse(columns.get(2)));
        }
    }

    private static final List<Entry> HABITS = LexiconTable.parse("""
            每天      | every:0 day:0
            每天 早上 | every:0 morning:1
            每天 晚上 | every:0 evening:1
            每 个 周末 | every:0 weekend:2
            """, Entry::of);
    private static final List<Entry> BEFORE = LexiconTable.parse("""
            昨天       | yesterday:0
            昨天 早上  | yesterday:0 morning:1
            昨天 晚上  | last:0 night:1
            上 个 星期 | last:0 week:2
            """, Entry::of);
    private static final List<Entry> LATER = LexiconTable.parse("""
            明天       | tomorrow:0
            明天 早上  | tomorrow:0 morning:1
            后天       | the:0 day:0 after:0 tomorrow:0
            下 个 星期 | next:0 week:2
            """, Entry::of);
    private static final List<Entry> PLACES = LexiconTable.parse("""
            在 家        | at:0 home:1
            在 学校      | at:0 school:1
            在 图书馆    | at:0 the library:1
            在 饭馆      | at:0 the restaurant:1
            在 车站      | at:0 the station:1
            在 商店      | at:0 the shop:1
            在 办公室 里 | in:0,2 the office:1
            在 公园 里   | in:0,2 the park:1
            在 花园 里   | in:0,2 the garden:1
            在 厨房 里   | in:0,2 the kitchen:1
            在 教室 里   | in:0,2 the classroom:1
            在 河 边     | by:0,2 the river:1
            """, Entry::of);
    private static final List<Entry> DESTINATIONS = LexiconTable.parse("""
            北京   | Beijing:0
            上海   | Shanghai:0
            学校   | school:0
            公园   | the park:0
            图书馆 | the library:0
            饭馆   | the restaurant:0
            车站   | the station:0
            医院   | the hospital:0
            """, Entry::of);
    private static final List<Spot> SPOTS = LexiconTable.parse("""
            桌子 上   | on:1 the table:0     | TEXT,PRESS,FOOD,DRINK,TOOL
            书架 上   | on:1 the bookshelf:0 | TEXT,PRESS
            床 上     | on:1 the bed:0       | CLOTHES,TEXT,PRESS
            椅子 上   | on:1 the chair:0     | CLOTHES,TEXT,PRESS
            床 下     | under:1 the bed:0    | TOOL,TEXT
            树 下     | under:1 the tree:0   | ANIMAL,PERSON,VEHICLE
            房间 里   | in:1 the room:0      | PERSON,FURNITURE,TOOL
            教室 里   | in:1 the classroom:0 | PERSON,FURNITURE,TOOL
            花园 里   | in:1 the garden:0    | PERSON,ANIMAL,FURNITURE
            门 外     | outside:1 the door:0 | PERSON,ANIMAL,VEHICLE
            河 边     | by:1 the river:0     | PERSON,ANIMAL,VEHICLE
            """, Spot::of);

    /**
     * A place and something that may be there.
     *
     * @param phrase 桌子 上, "on the table"
     */
    record Occupied(Phrase phrase, ChineseNoun noun) {}

    private ChineseAdverbials() {}

    /** 每天: with the simple present. */
    static Phrase habit(Dice dice) {
        return dice.one(HABITS).phrase();
    }

    /** 昨天. */
    static Phrase before(Dice dice) {
        return dice.one(BEFORE).phrase();
    }

    /** 明天. */
    static Phrase later(Dice dice) {
        return dice.one(LATER).phrase();
    }

    /** 在 学校: where something is done. */
    static Phrase place(Dice dice) {
        return dice.one(PLACES).phrase();
    }

    /** 在 商店: where things are bought and sold. */
    static Phrase shop() {
        return Phrase.linked("在 商店", "at:0 the shop:1");
    }

    /** 北京: where somebody goes. */
    static Phrase destination(Dice dice) {
        return dice.one(DESTINATIONS).phrase();
    }

    /** 桌子 上, and a thing that may lie there. */
    static Occupied spot(Dice dice) {
        Spot spot = dice.one(SPOTS);
        return new Occupied(spot.entry().phrase(), dice.one(ChineseNoun.of(spot.kinds())));
    }
}
