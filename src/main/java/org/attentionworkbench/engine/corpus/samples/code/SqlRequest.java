package org.attentionworkbench.engine.corpus.samples.code;

import java.util.ArrayList;
import java.util.List;
import org.attentionworkbench.engine.corpus.samples.code.SqlTable.Condition;
import org.attentionworkbench.engine.corpus.samples.code.SqlTable.Order;
import org.attentionworkbench.engine.corpus.samples.making.Dice;
import org.attentionworkbench.engine.corpus.samples.making.Phrase;
import org.attentionworkbench.engine.corpus.samples.making.SentenceParts;
import org.attentionworkbench.engine.corpus.samples.making.SourceWord;

/** Draws a question about a table. Two conditions are both to hold, or at least one of them. */
final class SqlRequest {
    private static final List<String> COUNTS = List.of("", "", "two", "three", "four", "five", "ten");
    private static final List<String> LIMITS = List.of("", "", "2", "3", "4", "5", "10");

    private final Dice dice;
    private final SqlTable table;
    private final Phrase where;

    SqlRequest(Dice dice) {
        this.dice = dice;
        table = dice.one(SqlTable.ALL);
        where = where();
    }

    Phrase draw() {
        return switch (dice.between(1, 9)) {
            case 1, 2 -> columns();
            case 3, 4 -> count();
            case 5, 6 -> aggregate();
            case 7, 8 -> first();
            default -> groups();
        };
    }

    private Phrase where() {
        int conditions = dice.weighted(List.of(0, 1, 2), n -> n == 0 ? 1 : 3);
        if (conditions == 0) {
            return Phrase.NONE;
        }
        SentenceParts parts = new SentenceParts().target("WHERE", List.of());
        Condition one = dice.one(table.conditions());
        parts.both(one.draw(dice));
        if (conditions == 2) {
            parts.both(dice.chance(0.5) ? Phrase.linked("and", "AND:0") : Phrase.linked("or", "OR:0"));
            List<Condition> others = new ArrayList<>(table.conditions());
            others.remove(one);
            parts.both(dice.one(others).draw(dice));
        }
        return parts.toPhrase();
    }

    /** "show the title and the year of books ...". */
    private Phrase columns() {
        List<String> columns = new ArrayList<>(table.numbers());
        columns.addAll(table.groups());
        String second = dice.one(columns);
        Phrase head = dice.chance(0.5)
                ? Phrase.linked("show the " + table.key() + " of " + table.noun(), selected(table.key() + ":2", 4))
                : Phrase.linked(
                        "show the " + table.key() + " and the " + second + " of " + table.noun(),
                        selected(table.key() + ":2 ,:3 " + second + ":5", 7));
        return new SentenceParts().both(head).both(where).toPhrase();
    }

    private Phrase count() {
        if (dice.chance(0.5)) {
            Phrase head = Phrase.linked("count the " + table.noun(), selected("COUNT:0 ( * )", 2));
            return new SentenceParts().both(head).both(where).toPhrase();
        }
        Phrase head = Phrase.linked("how many " + table.noun(), selected("COUNT:0,1 ( * )", 2));
        return new SentenceParts()
                .both(head)
                .both(where)
                .source(SourceWord.of("are there"))
                .toPhrase();
    }

    private Phrase aggregate() {
        return new SentenceParts()
                .both(Phrase.linked("what is", "SELECT:0"))
                .both(aggregated())
                .both(where)
                .toPhrase();
    }

    private Phrase function(String column) {
        return dice.one(List.of(
                Phrase.linked("the average " + column, "AVG:1 ( " + column + ":2 )"),
                Phrase.linked("the highest " + column, "MAX:1 ( " + column + ":2 )"),
                Phrase.linked("the lowest " + column, "MIN:1 ( " + column + ":2 )"),
                Phrase.linked("the total " + column, "SUM:1 ( " + column + ":2 )")));
    }

    /** "show the three oldest books ...": the order stands at the end of the code. */
    private Phrase first() {
        Order order = dice.one(table.orders());
        int count = dice.between(1, COUNTS.size() - 1);
        SourceWord show = new SourceWord("show");
        SourceWord number = new SourceWord(count == 1 ? "the" : COUNTS.get(count));
        List<SourceWord> superlative = SourceWord.of(order.words());
        SourceWord noun = new SourceWord(table.noun());
        return new SentenceParts()
                .source(count == 1 ? List.of(show, number) : List.of(show, new SourceWord("the"), number))
                .source(superlative)
                .source(List.of(noun))
                .target("SELECT", show)
                .target(table.key(), List.of())
                .target("FROM", List.of())
                .target(table.noun(), noun)
                .both(where)
                .target("ORDER", superlative)
                .target("BY", List.of())
                .target(order.column(), superlative)
                .target(order.direction(), superlative)
                .target("LIMIT", number)
                .target(count == 1 ? "1" : LIMITS.get(count), number)
                .toPhrase();
    }

    /** "how many books ... for each genre": the column stands at both ends of the code. */
    private Phrase groups() {
        String column = dice.one(table.groups());
        List<SourceWord> group = SourceWord.of("for each " + column);
        Phrase what = dice.chance(0.5)
                ? Phrase.linked("how many " + table.noun(), "COUNT:0,1 ( * ) FROM " + table.noun() + ":2")
                : aggregated();
        return new SentenceParts()
                .target("SELECT", List.of())
                .target(column, group.get(2))
                .target(",", List.of())
                .both(what)
                .both(where)
                .source(group)
                .target("GROUP", group.subList(0, 2))
                .target("BY", List.of())
                .target(column, group.get(2))
                .toPhrase();
    }

    private Phrase aggregated() {
        Phrase of = Phrase.linked("of " + table.noun(), "FROM " + table.noun() + ":1");
        return new SentenceParts()
                .both(function(dice.one(table.numbers())))
                .both(of)
                .toPhrase();
    }

    private String selected(String what, int noun) {
        return "SELECT:0 " + what + " FROM " + table.noun() + ":" + noun;
    }
}
