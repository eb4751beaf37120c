package org.attentionworkbench.engine.corpus.samples.dialogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;

/**
 * How people speak at the desk: sentences as templates, by name, and what can fill their slots.
 *
 * @param sentences several ways to say a thing, by its name
 * @param people    how many guests
 * @param days      of the week
 * @param times     to come
 * @param places    that have opening hours
 */
record DeskLanguage(
        Map<String, List<String>> sentences,
        List<String> people,
        List<String> days,
        List<String> times,
        List<String> places) {
    private static final String LIST = " / ";

    static final DeskLanguage ENGLISH = of(
            """
            guest      | guest :
            desk       | desk :
            opener     | i would like a table / can i book a table / a table please
            people     | for {people}
            day        | on {day}
            time       | at {time}
            between    |
            aside      | we have a dog with us / by the window if you can / it is a birthday
            ask people | for how many people ?
            ask day    | for which day ?
            ask time   | at what time ?
            confirm    | a table for {people} on {day} at {time} , is that right ?
            yes        | yes / that is right / yes please
            no         | no , / sorry , / not quite ,
            booked     | your table for {people} is booked for {day} at {time} .
            notice     | notice :
            hours a    | the {a} is open from {aOpen} to {aClose} , closed on {aDay} .
            hours b    | the {b} is open from {bOpen} to {bClose} , closed on {bDay} .
            opens?     | when does the {place} open on {day} ? / at what time can i enter the {place} on {day} ?
            closes?    | when does the {place} close on {day} ? / how long is the {place} open on {day} ?
            open?      | is the {place} open on {day} ? / can we visit the {place} on {day} ?
            at?        | is the {place} open at {hour} on {day} ? / can we come to the {place} on {day} at {hour} ?
            and day    | and on {day} ?
            and place  | and the {place} ?
            shut       | the {place} is closed on {day} .
            opens      | the {place} opens at {open} on {day} .
            closes     | the {place} closes at {close} on {day} .
            open       | yes , on {day} the {place} is open from {open} to {close} .
            not then   | no , on {day} the {place} is only open from {open} to {close} .
            """,
            "two / three / four / five / six / seven / eight / nine",
            "Monday / Tuesday / Wednesday / Thursday / Friday / Saturday / Sunday",
            "noon / one / half past one / six / half past six / seven / half past seven / eight / half past eight / nine",
            "museum / pool / library / castle / zoo / market / tower / garden");

    static final DeskLanguage CHINESE = of(
            """
            guest      | 客人 ：
            desk       | 前台 ：
            opener     | 你好 ， 我 想 订位 / 请 帮 我 订 个 位子 / 我 要 订 一 桌
            people     | {people}
            day        | {day}
            time       | {time}
            between    | ，
            aside      | 最好 靠 窗 / 我们 带 了 孩子 / 是 过 生日
            ask people | 请问 几 位 ？
            ask day    | 请问 订 哪 一 天 ？
            ask time   | 请问 几点 到 ？
            confirm    | 给 您 订 {day} {time} ， 一共 {people} ， 对 吗 ？
            yes        | 对 / 没错 / 是 的
            no         | 不 对 ， 是 / 不好意思 ， 改成 / 不 ， 应该 是
            booked     | 订好 了 ， {people} ， {day} {time} ， 恭候 光临 。
            notice     | 告示 ：
            hours a    | {a} {aOpen} 点 开门 ， {aClose} 点 关门 ， {aDay} 休息 。
            hours b    | {b} {bOpen} 点 开门 ， {bClose} 点 关门 ， {bDay} 休息 。
            opens?     | {place} {day} 几点 开门 ？ / 请问 {day} {place} 几点 可以 进 ？
            closes?    | {place} {day} 几点 关门 ？ / 请问 {day} {place} 开 到 几点 ？
            open?      | {place} {day} 开门 吗 ？ / {day} 可以 去 {place} 吗 ？
            at?        | {place} {day} {hour} 点 开 着 吗 ？ / {day} {hour} 点 可以 去 {place} 吗 ？
            and day    | 那 {day} 呢 ？
            and place  | 那 {place} 呢 ？
            shut       | {place} {day} 休息 。
            opens      | {place} {day} {open} 点 开门 。
            closes     | {place} {day} {close} 点 关门 。
            open       | 可以 ， {day} {place} {open} 点 到 {close} 点 开放 。
            not then   | 不行 ， {day} {place} 只 在 {open} 点 到 {close} 点 开放 。
            """,
            "两 位 / 三 位 / 四 位 / 五 位 / 六 位 / 七 位 / 八 位 / 九 位",
            "星期一 / 星期二 / 星期三 / 星期四 / 星期五 / 星期六 / 星期日",
            "中午 十二点 / 下午 一点 / 下午 一点半 / 晚上 六点 / 晚上 六点半 / 晚上 七点 / 晚上 七点半 / 晚上 八点 / 晚上 八点半 / 晚上 九点",
            "博物馆 / 游泳馆 / 图书馆 / 美术馆 / 动物园 / 体育馆 / 科技馆 / 植物园");

    private static DeskLanguage of(String sentences, String people, String days, String times, String places) {
        Map<String, List<String>> byName = LexiconTable.parse(sentences, columns -> columns).stream()
                .collect(Collectors.toMap(columns -> columns.get(0), columns -> list(columns.get(1))));
        return new DeskLanguage(byName, list(people), list(days), list(times), list(places));
    }

    private static List<String> list(String items) {
        return List.of(items.split(LIST));
    }

    /** Ways to say a thing. @throws IllegalArgumentException if there is no such thing */
    List<String> ways(String name) {
        List<String> ways = sentences.get(name);
        if (ways == null) {
            throw new IllegalArgumentException("nobody says " + name);
        }
        return ways;
    }
}
