package org.attentionworkbench.engine.corpus.samples.code;

import java.util.Arrays;
import java.util.List;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.LexiconTable;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;

/**
 * A table and how people speak of it.
 *
 * @param noun       its name, which is also the word for its rows
 * @param key        the column that names a row
 * @param numbers    columns that can be averaged
 * @param groups     columns that rows can be grouped by
 * @param conditions ways to ask for some of the rows
 * @param orders     ways to ask for the first ones in some order
 */
record SqlTable(
        String noun,
        String key,
        List<String> numbers,
        List<String> groups,
        List<Condition> conditions,
        List<Order> orders) {
    /** A placeholder in words and code that a value takes the place of. */
    private static final String VALUE = "V";

    /**
     * @param words  with {@code V} for the value
     * @param code   the same as SQL, with links to the words as in {@link Phrase#linked}
     * @param values texts or least and greatest number
     */
    record Condition(String words, String code, Values values) {
        Phrase draw(Dice dice) {
            String value = values.draw(dice);
            return Phrase.linked(words.replace(VALUE, value), code.replace(VALUE, value));
        }
    }

    /** @param words superlative @param column that is ordered by @param direction {@code ASC} or {@code DESC} */
    record Order(String words, String column, String direction) {}

    /** What a column can hold: some texts, or whole numbers in a range. */
    record Values(List<String> texts, int least, int most) {
        static Values parse(String text) {
            String[] range = text.split("\\.\\.");
            return range.length == 2
                    ? new Values(List.of(), Integer.parseInt(range[0]), Integer.parseInt(range[1]))
                    : new Values(Arrays.asList(text.split(" ")), 0, 0);
        }

        String draw(Dice dice) {
            return texts.isEmpty() ? Integer.toString(dice.between(least, most)) : "'" + dice.one(texts) + "'";
        }
    }

    private static final String AUTHORS =
            "Abbott Barlow Carver Dalton Ellery Fenwick Garner Hollis Irving Jarvis Keller Lambert Mercer Norwood Osborn"
                    + " Prescott Quincy Radley Sinclair Thorne Upton Vance Wexford Yates Zeller";
    private static final String DIRECTORS =
            "Almeida Brandt Castell Duarte Engström Ferrand Grimaldi Hartwig Ibarra Jansen Kovac Lindqvist Moreau Nilsen"
                    + " Okafor Petrov Quiroga Rossi Sandoval Takeda Ueda Varga Winter Yamada Zorn";
    private static final String TEAMS = "Comets Falcons Giants Hornets Lions Pirates Rovers Sharks Tigers Wolves";
    private static final String COUNTRIES =
            "Brazil Canada Chile China Egypt France Ghana India Japan Kenya Mexico Norway Peru Spain Turkey";

    static final List<SqlTable> ALL = List.of(
            new SqlTable(
                    "books",
                    "title",
                    List.of("price", "length"),
                    List.of("author", "genre", "year"),
                    conditions("""
                            by V                   | author:0 =:0 V:1    | %s
                            not by V               | author:1 <>:0 V:2   | %s
                            of the genre V         | genre:2 =:0 V:3     | crime fantasy history poetry travel
                            not of the genre V     | genre:3 <>:0 V:4    | crime fantasy history poetry travel
                            from V                 | year:0 =:0 V:1      | 1950..2024
                            from before V          | year:0 <:1 V:2      | 1950..2024
                            from after V           | year:0 >:1 V:2      | 1950..2024
                            cheaper than V         | price:0 <:0 V:2     | 5..60
                            more expensive than V  | price:1 >:0 V:3     | 5..60
                            with more than V pages | length:4 >:1 V:3    | 80..900
                            with less than V pages | length:4 <:1 V:3    | 80..900
                            """.formatted(AUTHORS, AUTHORS)),
                    orders(
                            "most expensive,price,DESC cheapest,price,ASC longest,length,DESC shortest,length,ASC newest,year,DESC"
                                    + " oldest,year,ASC")),
            new SqlTable(
                    "films",
                    "title",
                    List.of("length", "rating"),
                    List.of("director", "genre", "year"),
                    conditions("""
                            by V                  | director:0 =:0 V:1  | %s
                            not by V              | director:1 <>:0 V:2 | %s
                            of the genre V        | genre:2 =:0 V:3     | comedy drama thriller western musical
                            not of the genre V    | genre:3 <>:0 V:4    | comedy drama thriller western musical
                            from V                | year:0 =:0 V:1      | 1930..2024
                            from before V         | year:0 <:1 V:2      | 1930..2024
                            from after V          | year:0 >:1 V:2      | 1930..2024
                            longer than V minutes | length:3 >:0 V:2    | 70..210
                            shorter than V minutes | length:3 <:0 V:2   | 70..210
                            rated above V         | rating:0 >:1 V:2    | 1..9
                            rated below V         | rating:0 <:1 V:2    | 1..9
                            """.formatted(DIRECTORS, DIRECTORS)),
                    orders("longest,length,DESC shortest,length,ASC newest,year,DESC oldest,year,ASC"
                            + " best,rating,DESC worst,rating,ASC")),
            new SqlTable(
                    "players",
                    "name",
                    List.of("age", "salary"),
                    List.of("team", "country"),
                    conditions("""
                            of the team V           | team:2 =:0 V:3      | %s
                            not of the team V       | team:3 <>:0 V:4     | %s
                            from V                  | country:0 =:0 V:1   | %s
                            not from V              | country:1 <>:0 V:2  | %s
                            older than V            | age:0 >:0 V:2       | 17..39
                            younger than V          | age:0 <:0 V:2       | 17..39
                            paid more than V        | salary:0 >:1 V:3    | 20..90
                            paid less than V        | salary:0 <:1 V:3    | 20..90
                            with more than V goals  | goals:4 >:1 V:3     | 1..40
                            with less than V goals  | goals:4 <:1 V:3     | 1..40
                            """.formatted(TEAMS, TEAMS, COUNTRIES, COUNTRIES)),
                    orders("oldest,age,DESC youngest,age,ASC best paid,salary,DESC worst paid,salary,ASC")));

    private static List<Condition> conditions(String table) {
        return LexiconTable.parse(
                table, columns -> new Condition(columns.get(0), columns.get(1), Values.parse(columns.get(2))));
    }

    private static List<Order> orders(String list) {
        return Arrays.stream(list.split("(?<=SC) "))
                .map(item -> item.split(","))
                .map(parts -> new Order(parts[0], parts[1], parts[2]))
                .toList();
    }
}
