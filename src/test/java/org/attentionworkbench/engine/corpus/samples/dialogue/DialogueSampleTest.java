package org.attentionworkbench.engine.corpus.samples.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;

class DialogueSampleTest {
    private static final List<Pair> ENGLISH = DialogueSample.english().generate(20_000, 1);
    private static final List<Pair> CHINESE = DialogueSample.chinese().generate(20_000, 1);

    private static final String DAYS = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String ZH_DAYS = "(星期[一二三四五六日])";

    /** The last thing of a kind that was said; empty if none was. */
    private static String last(String pattern, String text) {
        String found = "";
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    private static String englishBooking(String talk) {
        String people = last("for (two|three|four|five|six|seven|eight|nine)\\b", talk);
        String day = last("on " + DAYS, talk);
        String time = last("at ((?:half past )?(?:noon|one|six|seven|eight|nine))\\b", talk);
        if (people.isEmpty() || day.isEmpty() || time.isEmpty()) {
            return people.isEmpty() ? "for how many people ?" : day.isEmpty() ? "for which day ?" : "at what time ?";
        }
        return talk.matches(".*guest : (yes|that is right|yes please)")
                ? "your table for " + people + " is booked for " + day + " at " + time + " ."
                : "a table for " + people + " on " + day + " at " + time + " , is that right ?";
    }

    private static String chineseBooking(String talk) {
        String people = last("([两三四五六七八九] 位)(?! ？)", talk);
        String day = last(ZH_DAYS, talk);
        String time = last("((?:中午|下午|晚上) [一六七八九十]二?点半?)", talk);
        if (people.isEmpty() || day.isEmpty() || time.isEmpty()) {
            return people.isEmpty() ? "请问 几 位 ？" : day.isEmpty() ? "请问 订 哪 一 天 ？" : "请问 几点 到 ？";
        }
        return talk.matches(".*客人 ： (对|没错|是 的)")
                ? "订好 了 ， " + people + " ， " + day + " " + time + " ， 恭候 光临 。"
                : "给 您 订 " + day + " " + time + " ， 一共 " + people + " ， 对 吗 ？";
    }

    /** The hours of the place named last, and what was first asked. */
    private record Question(String place, String day, int opens, int closes, boolean isShut) {
        static Question of(String talk, String noticePattern, String dayPattern, String placeLast, String asked) {
            List<MatchResult> notices =
                    Pattern.compile(noticePattern).matcher(talk).results().toList();
            String place = last(placeLast, asked);
            MatchResult hours = notices.stream()
                    .filter(notice -> notice.group(1).equals(place))
                    .findFirst()
                    .orElseThrow();
            String day = last(dayPattern, asked);
            return new Question(
                    place,
                    day,
                    Integer.parseInt(hours.group(2)),
                    Integer.parseInt(hours.group(3)),
                    hours.group(4).equals(day));
        }

        boolean isOpenAt(String hour) {
            return hour.isEmpty() || (Integer.parseInt(hour) >= opens && Integer.parseInt(hour) < closes);
        }
    }

    private static String englishHours(String talk) {
        String asked = talk.substring(talk.indexOf("guest :"));
        Question q = Question.of(
                talk,
                "the (\\w+) is open from (\\d+) to (\\d+) , closed on (\\w+)",
                "on " + DAYS,
                "the (museum|pool|library|castle|zoo|market|tower|garden)",
                asked);
        if (q.isShut()) {
            return "the " + q.place() + " is closed on " + q.day() + " .";
        }
        String firstWords = asked.substring("guest : ".length());
        if (firstWords.matches("(when does the \\w+ open|at what time).*")) {
            return "the " + q.place() + " opens at " + q.opens() + " on " + q.day() + " .";
        }
        if (firstWords.matches("(when does the \\w+ close|how long).*")) {
            return "the " + q.place() + " closes at " + q.closes() + " on " + q.day() + " .";
        }
        String hour = last("at (\\d+)", firstWords.split(" desk :")[0]);
        String hours = "from " + q.opens() + " to " + q.closes() + " .";
        return q.isOpenAt(hour)
                ? "yes , on " + q.day() + " the " + q.place() + " is open " + hours
                : "no , on " + q.day() + " the " + q.place() + " is only open " + hours;
    }

    private static String chineseHours(String talk) {
        String asked = talk.substring(talk.indexOf("客人 ："));
        Question q = Question.of(talk, "(\\S+) (\\d+) 点 开门 ， (\\d+) 点 关门 ， (\\S+) 休息", ZH_DAYS, "(\\S+(?:馆|园))", asked);
        if (q.isShut()) {
            return q.place() + " " + q.day() + " 休息 。";
        }
        String question = asked.split(" 前台 ：")[0];
        if (question.contains("几点 开门") || question.contains("几点 可以")) {
            return q.place() + " " + q.day() + " " + q.opens() + " 点 开门 。";
        }
        if (question.contains("几点 关门") || question.contains("开 到 几点")) {
            return q.place() + " " + q.day() + " " + q.closes() + " 点 关门 。";
        }
        String hours = q.opens() + " 点 到 " + q.closes() + " 点 开放 。";
        return q.isOpenAt(last("(\\d+) 点", question))
                ? "可以 ， " + q.day() + " " + q.place() + " " + hours
                : "不行 ， " + q.day() + " " + q.place() + " 只 在 " + hours;
    }

    @Test
    void theEnglishDeskAnswersWhatFollowsFromTheTalk() {
        for (Pair pair : ENGLISH) {
            String talk = pair.source();
            String answer = talk.startsWith("notice") ? englishHours(talk) : englishBooking(talk);
            assertThat(pair.target()).as(talk).isEqualTo(answer);
        }
    }

    @Test
    void theChineseDeskAnswersWhatFollowsFromTheTalk() {
        for (Pair pair : CHINESE) {
            String talk = pair.source();
            String answer = talk.startsWith("告示") ? chineseHours(talk) : chineseBooking(talk);
            assertThat(pair.target()).as(talk).isEqualTo(answer);
        }
    }

    @Test
    void linksAreCopiesOfTheLastMention() {
        for (List<Pair> pairs : List.of(ENGLISH, CHINESE)) {
            for (Pair pair : pairs) {
                String[] source = pair.source().split(" ");
                String[] target = pair.target().split(" ");
                for (Link link : pair.gold()) {
                    assertThat(source[link.source()]).isEqualTo(target[link.target()]);
                }
            }
        }
    }

    @Test
    void everyAnswerThereIsOccurs() {
        Set<String> kinds = new HashSet<>();
        ENGLISH.forEach(pair -> kinds.add(pair.target()
                .replaceAll("\\d+|" + DAYS + "|(half past )?(noon|one|two|three|four|five|six|seven|eight|nine)", "_")
                .replaceAll("museum|pool|library|castle|zoo|market|tower|garden", "_")));
        assertThat(kinds).hasSize(10);
    }
}
