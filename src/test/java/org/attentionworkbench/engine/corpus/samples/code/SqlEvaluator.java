package org.attentionworkbench.engine.corpus.samples.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Answers one SELECT from one table: columns or aggregates, WHERE with AND and OR, GROUP BY one column, ORDER BY one, LIMIT.
 * Rows that tie keep their order. What SQL would refuse is an {@link IllegalArgumentException}.
 */
final class SqlEvaluator {
    private final List<String> tokens;
    private final Map<String, List<Map<String, Object>>> tables;
    private int at;

    private SqlEvaluator(String query, Map<String, List<Map<String, Object>>> tables) {
        this.tokens = List.of(query.split(" "));
        this.tables = tables;
    }

    /** @return the rows of the answer */
    static List<List<Object>> evaluate(String query, Map<String, List<Map<String, Object>>> tables) {
        return new SqlEvaluator(query, tables).select();
    }

    private List<List<Object>> select() {
        expect("SELECT");
        List<String[]> items = items();
        expect("FROM");
        List<Map<String, Object>> all = table(next());
        Map<String, Object> example = all.get(0);
        List<Map<String, Object>> rows =
                accept("WHERE") ? all.stream().filter(either(example)).toList() : all;
        List<List<Map<String, Object>>> groups = groups(items, rows, example);
        if (accept("ORDER")) {
            groups = ordered(groups, example);
        }
        long limit = accept("LIMIT") ? Long.parseLong(next()) : Long.MAX_VALUE;
        require(at == tokens.size(), "something follows");
        return groups.stream()
                .limit(limit)
                .map(group -> answer(items, group, example))
                .toList();
    }

    private List<Map<String, Object>> table(String name) {
        require(tables.containsKey(name), "no table " + name);
        return Objects.requireNonNull(tables.get(name));
    }

    /** Each a column, or a function and its column. */
    private List<String[]> items() {
        List<String[]> items = new ArrayList<>();
        do {
            String name = next();
            if (accept("(")) {
                items.add(new String[] {name, next()});
                expect(")");
            } else {
                items.add(new String[] {name});
            }
        } while (accept(","));
        return items;
    }

    private List<List<Map<String, Object>>> groups(
            List<String[]> items, List<Map<String, Object>> rows, Map<String, Object> example) {
        boolean isAggregate = items.stream().anyMatch(item -> item.length == 2);
        if (accept("GROUP")) {
            expect("BY");
            String column = column(next(), example);
            require(items.stream().allMatch(i -> i.length == 2 || i[0].equals(column)), "a column is not grouped by");
            return List.copyOf(rows.stream()
                    .collect(Collectors.groupingBy(row -> value(row, column), LinkedHashMap::new, Collectors.toList()))
                    .values());
        }
        if (isAggregate) {
            require(items.stream().allMatch(item -> item.length == 2), "a column beside an aggregate needs GROUP BY");
            return List.of(rows);
        }
        return rows.stream().map(List::of).toList();
    }

    private List<List<Map<String, Object>>> ordered(
            List<List<Map<String, Object>>> groups, Map<String, Object> example) {
        expect("BY");
        String column = column(next(), example);
        boolean isRising = accept("ASC");
        require(isRising || accept("DESC"), "expected ASC or DESC");
        Comparator<List<Map<String, Object>>> order =
                Comparator.comparing(group -> (Integer) value(group.get(0), column));
        return groups.stream().sorted(isRising ? order : order.reversed()).toList();
    }

    private List<Object> answer(List<String[]> items, List<Map<String, Object>> group, Map<String, Object> example) {
        List<Object> answer = new ArrayList<>();
        for (String[] item : items) {
            answer.add(
                    item.length == 1 ? value(group.get(0), column(item[0], example)) : aggregate(item, group, example));
        }
        return answer;
    }

    private Object aggregate(String[] item, List<Map<String, Object>> group, Map<String, Object> example) {
        if (item[0].equals("COUNT") && item[1].equals("*")) {
            return group.size();
        }
        String column = column(item[1], example);
        List<Integer> values =
                group.stream().map(row -> (Integer) value(row, column)).toList();
        int sum = values.stream().mapToInt(Integer::intValue).sum();
        if (values.isEmpty()) {
            return "NULL";
        }
        return switch (item[0]) {
            case "AVG" -> (double) sum / values.size();
            case "SUM" -> sum;
            case "MAX" -> values.stream().max(Comparator.naturalOrder()).orElseThrow();
            case "MIN" -> values.stream().min(Comparator.naturalOrder()).orElseThrow();
            default -> throw new IllegalArgumentException("no function " + item[0]);
        };
    }

    private Predicate<Map<String, Object>> either(Map<String, Object> example) {
        Predicate<Map<String, Object>> holds = both(example);
        while (accept("OR")) {
            holds = holds.or(both(example));
        }
        return holds;
    }

    private Predicate<Map<String, Object>> both(Map<String, Object> example) {
        Predicate<Map<String, Object>> holds = comparison(example);
        while (accept("AND")) {
            holds = holds.and(comparison(example));
        }
        return holds;
    }

    private Predicate<Map<String, Object>> comparison(Map<String, Object> example) {
        String column = column(next(), example);
        String operator = next();
        String literal = next();
        boolean isText = literal.startsWith("'");
        require(isText == (example.get(column) instanceof String), column + " is of another type than " + literal);
        Object value = isText ? (Object) literal.replace("'", "") : (Object) Integer.valueOf(literal);
        return switch (operator) {
            case "=" -> row -> value(row, column).equals(value);
            case "<>" -> row -> !value(row, column).equals(value);
            case "<" -> row -> (Integer) value(row, column) < (Integer) value;
            case ">" -> row -> (Integer) value(row, column) > (Integer) value;
            default -> throw new IllegalArgumentException("no operator " + operator);
        };
    }

    private static Object value(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private String column(String name, Map<String, Object> example) {
        require(example.containsKey(name), "no column " + name);
        return name;
    }

    private String next() {
        require(at < tokens.size(), "the query ends too early");
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        boolean is = at < tokens.size() && tokens.get(at).equals(token);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String token) {
        require(accept(token), "expected " + token);
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why + ": " + String.join(" ", tokens));
        }
    }
}
