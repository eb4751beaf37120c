package org.attentionworkbench.engine.corpus.samples.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the English by itself, runs the SQL by itself on invented tables, and compares the answers. */
class SqlSampleTest {
    private static final List<Pair> PAIRS = new SqlSample().generate(20_000, 1);
    private static final Map<String, List<Map<String, Object>>> TABLES = tables(PAIRS, 4);

    /** Rows whose texts are those the questions mention, so that conditions often hold. */
    private static Map<String, List<Map<String, Object>>> tables(List<Pair> pairs, long seed) {
        Random random = new Random(seed);
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        tables.put("books", rows(random, pairs, "title author:by genre:genre year:1945-2026 price:3-65 length:60-950"));
        tables.put(
                "films", rows(random, pairs, "title director:by genre:genre year:1925-2026 length:60-220 rating:0-10"));
        tables.put("players", rows(random, pairs, "name team:team country:from age:16-40 salary:15-95 goals:0-42"));
        return tables;
    }

    private static List<Map<String, Object>> rows(Random random, List<Pair> pairs, String columns) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String column : columns.split(" ")) {
                String[] parts = column.split(":");
                row.put(parts[0], value(parts.length == 1 ? "no " + i : parts[1], random, pairs));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object value(String kind, Random random, List<Pair> pairs) {
        if (kind.startsWith("no ")) {
            return kind;
        }
        if (kind.matches("\\d+-\\d+")) {
            String[] range = kind.split("-");
            int least = Integer.parseInt(range[0]);
            return least + random.nextInt(Integer.parseInt(range[1]) - least + 1);
        }
        while (true) {
            Matcher text = Pattern.compile(kind + " '([^']+)'")
                    .matcher(pairs.get(random.nextInt(pairs.size())).source());
            if (text.find()) {
                return text.group(1);
            }
        }
    }

    private static Matcher match(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text);
    }

    /** The answer in plain Java. */
    private static List<List<Object>> answer(String request) {
        Matcher group = match("(.*) for each (\\w+)", request);
        if (group.matches()) {
            return grouped(group.group(1), group.group(2));
        }
        Matcher columns = match("show the (\\w+)(?: and the (\\w+))? of (\\w+) ?(.*)", request);
        if (columns.matches() && TABLES.containsKey(columns.group(3))) {
            return rows(columns.group(3), columns.group(4)).stream()
                    .map(row -> columns.group(2) == null
                            ? List.of(row.get(columns.group(1)))
                            : List.of(row.get(columns.group(1)), row.get(columns.group(2))))
                    .toList();
        }
        return request.startsWith("show") ? first(request) : List.of(List.of(single(request)));
    }

    /** A count or another number about all rows of a request. */
    private static Object single(String request) {
        Matcher rows =
                match("(?:.* of|count the|how many) (books|films|players) ?(.*)", request.replace(" are there", ""));
        assertThat(rows.matches()).as(request).isTrue();
        return number(request, rows(rows.group(1), rows.group(2)));
    }

    private static Object number(String request, List<Map<String, Object>> rows) {
        Matcher function = match("(average|highest|lowest|total) (\\w+)", request);
        if (!function.find()) {
            return rows.size();
        }
        var values =
                rows.stream().mapToInt(row -> number(row, function.group(2))).summaryStatistics();
        if (rows.isEmpty()) {
            return "NULL";
        }
        return switch (function.group(1)) {
            case "average" -> values.getAverage();
            case "highest" -> values.getMax();
            case "lowest" -> values.getMin();
            default -> (int) values.getSum();
        };
    }

    private static List<List<Object>> grouped(String request, String column) {
        Matcher parts = match("(?:.* of|how many) (books|films|players) ?(.*)", request);
        assertThat(parts.matches()).as(request).isTrue();
        Map<Object, List<Map<String, Object>>> groups =
                rows(parts.group(1), parts.group(2)).stream().collect(Collectors.groupingBy(row -> row.get(column)));
        return groups.entrySet().stream()
                .map(group -> List.of(group.getKey(), number(request, group.getValue())))
                .toList();
    }

    private static final List<String> COUNTS =
            List.of("zero one two three four five six seven eight nine ten".split(" "));
    private static final Map<String, String> SUPERLATIVES = Map.ofEntries(
            Map.entry("most expensive books", "-price"),
            Map.entry("cheapest books", "price"),
            Map.entry("longest books", "-length"),
            Map.entry("shortest books", "length"),
            Map.entry("newest books", "-year"),
            Map.entry("oldest books", "year"),
            Map.entry("longest films", "-length"),
            Map.entry("shortest films", "length"),
            Map.entry("newest films", "-year"),
            Map.entry("oldest films", "year"),
            Map.entry("best films", "-rating"),
            Map.entry("worst films", "rating"),
            Map.entry("oldest players", "-age"),
            Map.entry("youngest players", "age"),
            Map.entry("best paid players", "-salary"),
            Map.entry("worst paid players", "salary"));

    private static List<List<Object>> first(String request) {
        Matcher parts = match("show the (?:(two|three|four|five|ten) )?(.*? (books|films|players)) ?(.*)", request);
        assertThat(parts.matches()).as(request).isTrue();
        String order = Objects.requireNonNull(SUPERLATIVES.get(parts.group(2)), request);
        int count = parts.group(1) == null ? 1 : COUNTS.indexOf(parts.group(1));
        int sign = order.startsWith("-") ? -1 : 1;
        String key = parts.group(3).equals("players") ? "name" : "title";
        return rows(parts.group(3), parts.group(4)).stream()
                .sorted(Comparator.comparingInt(row -> sign * number(row, order.replace("-", ""))))
                .limit(count)
                .map(row -> List.of(row.get(key)))
                .toList();
    }

    private static List<Map<String, Object>> rows(String table, String conditions) {
        if (conditions.isEmpty()) {
            return all(table);
        }
        List<Predicate<Map<String, Object>>> all = Arrays.stream(conditions.split(" and | or "))
                .map(SqlSampleTest::condition)
                .toList();
        Predicate<Map<String, Object>> holds =
                conditions.contains(" or ") ? all.get(0).or(all.get(1)) : all.get(0);
        boolean isBoth = conditions.contains(" and ");
        return all(table).stream()
                .filter(isBoth ? all.get(0).and(all.get(1)) : holds)
                .toList();
    }

    private static List<Map<String, Object>> all(String table) {
        return Objects.requireNonNull(TABLES.get(table), table);
    }

    private static int number(Map<String, Object> row, String column) {
        return (Integer) Objects.requireNonNull(row.get(column), column);
    }

    private static Predicate<Map<String, Object>> condition(String words) {
        Matcher text = match("(not )?(by|from|of the genre|of the team) '(.+)'", words);
        if (text.matches()) {
            List<String> columns =
                    switch (text.group(2)) {
                        case "by" -> List.of("author", "director");
                        case "from" -> List.of("country");
                        case "of the genre" -> List.of("genre");
                        default -> List.of("team");
                    };
            boolean isWanted = text.group(1) == null;
            return row -> columns.stream().anyMatch(c -> text.group(3).equals(row.get(c))) == isWanted;
        }
        MatchResult number = match("\\d+", words).results().findFirst().orElseThrow(() -> new AssertionError(words));
        int value = Integer.parseInt(number.group());
        String frame = words.replace(number.group(), "N");
        return switch (frame) {
            case "from N" -> row -> number(row, "year") == value;
            case "from before N" -> row -> number(row, "year") < value;
            case "from after N" -> row -> number(row, "year") > value;
            case "cheaper than N" -> row -> number(row, "price") < value;
            case "more expensive than N" -> row -> number(row, "price") > value;
            case "with more than N pages", "longer than N minutes" -> row -> number(row, "length") > value;
            case "with less than N pages", "shorter than N minutes" -> row -> number(row, "length") < value;
            case "rated above N" -> row -> number(row, "rating") > value;
            case "rated below N" -> row -> number(row, "rating") < value;
            case "older than N" -> row -> number(row, "age") > value;
            case "younger than N" -> row -> number(row, "age") < value;
            case "paid more than N" -> row -> number(row, "salary") > value;
            case "paid less than N" -> row -> number(row, "salary") < value;
            case "with more than N goals" -> row -> number(row, "goals") > value;
            case "with less than N goals" -> row -> number(row, "goals") < value;
            default -> throw new IllegalArgumentException(words);
        };
    }

    @Test
    void theQueryAnswersTheQuestion() {
        for (Pair pair : PAIRS) {
            assertThat(SqlEvaluator.evaluate(pair.target(), TABLES))
                    .as("%s | %s", pair.source(), pair.target())
                    .containsExactlyInAnyOrderElementsOf(answer(pair.source()));
        }
    }

    @Test
    void answersAreSeldomEmpty() {
        long empty = PAIRS.stream()
                .filter(pair -> SqlEvaluator.evaluate(pair.target(), TABLES).isEmpty())
                .count();
        assertThat(empty).isLessThan(PAIRS.size() / 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT name FROM t WHERE age > 30 | [[b], [c]]",
                "SELECT name FROM t ORDER BY age DESC LIMIT 2 | [[c], [b]]",
                "SELECT COUNT ( * ) FROM t WHERE name = 'a' OR age = 50 | [[2]]",
                "SELECT AVG ( age ) FROM t WHERE name <> 'c' | [[30.0]]",
                "SELECT MAX ( age ) FROM t WHERE age > 99 | [[NULL]]",
                "SELECT team , SUM ( age ) FROM t GROUP BY team | [[x, 60], [y, 50]]",
                "SELECT name FROM t WHERE name = 'a' OR age > 30 AND team = 'y' | [[a], [c]]",
            })
    void theEvaluatorKnowsSql(String query, String answer) {
        List<Map<String, Object>> rows = IntStream.range(0, 3)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "abc".substring(i, i + 1),
                        "age",
                        List.of(20, 40, 50).get(i),
                        "team",
                        i < 2 ? "x" : "y"))
                .toList();
        assertThat(SqlEvaluator.evaluate(query, Map.of("t", rows)).toString()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT nothing FROM books",
                "SELECT title FROM songs",
                "SELECT title , COUNT ( * ) FROM books",
                "SELECT title FROM books WHERE year = 'x'",
                "SELECT title FROM books LIMIT 1 ORDER BY year ASC",
            })
    void theEvaluatorRefusesWhatSqlRefuses(String query) {
        assertThatThrownBy(() -> SqlEvaluator.evaluate(query, TABLES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyValueIsLinkedToItselfInTheQuery() {
        for (Pair pair : PAIRS) {
            String[] source = pair.source().split(" ");
            String[] target = pair.target().split(" ");
            for (int i = 0; i < source.length; i++) {
                int at = i;
                if (source[i].matches("\\d+|'.*'")) {
                    assertThat(pair.gold())
                            .as("%s", pair)
                            .anyMatch(link -> link.source() == at && target[link.target()].equals(source[at]));
                }
            }
        }
    }
}
