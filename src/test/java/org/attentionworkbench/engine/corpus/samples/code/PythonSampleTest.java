package org.attentionworkbench.engine.corpus.samples.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attentionworkbench.engine.corpus.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the English by itself, runs the code by itself, and compares. */
class PythonSampleTest {
    private static final List<Pair> PAIRS = new PythonSample().generate(15_000, 1);
    private static final List<String> COUNTS = List.of("zero one two three four five six seven eight nine".split(" "));
    private static final List<String> ORDINALS = List.of("zeroth first second third fourth".split(" "));

    /** What the request asks for; errors are those Python would raise. */
    private static Object answer(String request, List<Integer> xs) {
        Matcher test = Pattern.compile("(is any|are all) of (.*) (greater|less) than (-?\\d+) \\?")
                .matcher(request);
        if (test.matches()) {
            int bound = Integer.parseInt(test.group(4));
            IntPredicate holds = test.group(3).equals("greater") ? x -> x > bound : x -> x < bound;
            IntStream numbers = numbers(test.group(2), xs).stream().mapToInt(Integer::intValue);
            return test.group(1).equals("is any") ? numbers.anyMatch(holds) : numbers.allMatch(holds);
        }
        Matcher rank = Pattern.compile("the (second|third|fourth) (largest|smallest) of (.*)")
                .matcher(request);
        if (rank.matches()) {
            boolean isLargest = rank.group(2).equals("largest");
            return sorted(numbers(rank.group(3), xs), isLargest).get(ORDINALS.indexOf(rank.group(1)) - 1);
        }
        return simpleAnswer(request, xs);
    }

    private static Object simpleAnswer(String request, List<Integer> xs) {
        String rest = request.replaceFirst(
                "^(the sum of|add up|the (largest|maximum|smallest|minimum) of|sort|list|count|how many are there of) ",
                "");
        boolean isDescending = rest.endsWith(" in descending order");
        List<Integer> numbers = numbers(rest.replace(" in descending order", ""), xs);
        if (request.startsWith("list")) {
            return numbers;
        }
        if (request.startsWith("sort")) {
            return sorted(numbers, isDescending);
        }
        if (request.startsWith("count") || request.startsWith("how many")) {
            return numbers.size();
        }
        if (request.startsWith("the sum") || request.startsWith("add up")) {
            return numbers.stream().reduce(0, Integer::sum);
        }
        if (numbers.isEmpty()) {
            throw new ArithmeticException("nothing has no largest");
        }
        List<Integer> inOrder = sorted(numbers, false);
        return request.matches("the (largest|maximum).*") ? inOrder.get(inOrder.size() - 1) : inOrder.get(0);
    }

    private static List<Integer> sorted(List<Integer> numbers, boolean isDescending) {
        Comparator<Integer> order = Comparator.naturalOrder();
        return numbers.stream().sorted(isDescending ? order.reversed() : order).toList();
    }

    private static List<Integer> numbers(String words, List<Integer> xs) {
        Matcher front =
                Pattern.compile("the (squares|cubes|doubles|opposites) of (.*)").matcher(words);
        if (front.matches()) {
            IntUnaryOperator change =
                    switch (front.group(1)) {
                        case "squares" -> x -> x * x;
                        case "cubes" -> x -> x * x * x;
                        case "doubles" -> x -> x + x;
                        default -> x -> -x;
                    };
            return changed(numbers(front.group(2), xs), change);
        }
        Matcher behind = Pattern.compile("(.*) each (increased by|reduced by|multiplied by|subtracted from) (\\d+)")
                .matcher(words);
        if (behind.matches()) {
            int by = Integer.parseInt(behind.group(3));
            IntUnaryOperator change =
                    switch (behind.group(2)) {
                        case "increased by" -> x -> x + by;
                        case "reduced by" -> x -> x - by;
                        case "multiplied by" -> x -> x * by;
                        default -> x -> by - x;
                    };
            return changed(numbers(behind.group(1), xs), change);
        }
        return chosen(words, xs);
    }

    private static List<Integer> changed(List<Integer> numbers, IntUnaryOperator change) {
        return numbers.stream().map(change::applyAsInt).toList();
    }

    private static List<Integer> chosen(String words, List<Integer> xs) {
        Matcher among = Pattern.compile("(the .*ones.*) among (.*)").matcher(words);
        List<Integer> range = among.matches() ? range(among.group(2), xs) : xs;
        String choice = among.matches() ? among.group(1).replace("ones", "numbers") : words;
        Matcher adjective =
                Pattern.compile("the (even|odd|positive|negative) numbers").matcher(choice);
        if (adjective.matches()) {
            return range.stream().filter(x -> is(adjective.group(1), x)).toList();
        }
        Matcher comparison =
                Pattern.compile("the numbers (\\w+) (?:than|by|from) (-?\\d+)").matcher(choice);
        if (comparison.matches()) {
            int value = Integer.parseInt(comparison.group(2));
            return range.stream().filter(x -> is(comparison.group(1), x, value)).toList();
        }
        return range(words, xs);
    }

    private static boolean is(String adjective, int x) {
        return switch (adjective) {
            case "even" -> (x & 1) == 0;
            case "odd" -> (x & 1) == 1;
            case "positive" -> x > 0;
            default -> x < 0;
        };
    }

    private static boolean is(String comparison, int x, int value) {
        return switch (comparison) {
            case "divisible" -> x / value * value == x;
            case "greater" -> x > value;
            case "less" -> x < value;
            default -> x != value;
        };
    }

    private static List<Integer> range(String words, List<Integer> xs) {
        if (words.equals("the numbers")) {
            return xs;
        }
        Matcher step = Pattern.compile("every (\\w+) number").matcher(words);
        if (step.matches()) {
            int every = ORDINALS.indexOf(step.group(1));
            return IntStream.range(0, xs.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(xs::get)
                    .toList();
        }
        Matcher part =
                Pattern.compile("(the|all but the) (first|last) (\\w+) numbers").matcher(words);
        assertThat(part.matches()).as(words).isTrue();
        int count = Math.min(COUNTS.indexOf(part.group(3)), xs.size());
        boolean isFirst = part.group(2).equals("first");
        boolean isHead = part.group(1).equals("the") == isFirst;
        int cut = isFirst ? count : xs.size() - count;
        return isHead ? xs.subList(0, cut) : xs.subList(cut, xs.size());
    }

    private static String outcome(java.util.function.Supplier<Object> work) {
        try {
            return String.valueOf(work.get());
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return "an error";
        }
    }

    @Test
    void theCodeDoesWhatTheWordsAsk() {
        Random random = new Random(5);
        List<List<Integer>> inputs = new ArrayList<>(List.of(List.of(), List.of(7)));
        for (int length : new int[] {5, 12, 20}) {
            inputs.add(random.ints(length, -12, 25).boxed().toList());
        }
        for (Pair pair : PAIRS) {
            for (List<Integer> xs : inputs) {
                assertThat(outcome(() -> PythonEvaluator.evaluate(pair.target(), xs)))
                        .as("%s | %s | %s", pair.source(), pair.target(), xs)
                        .isEqualTo(outcome(() -> answer(pair.source(), xs)));
            }
        }
    }

    /** Values as Python 3 gives them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum ( x * x for x in xs if x % 2 == 0 ) | 20",
                "[ - x for x in xs [ - 2 : ] ] | [-3, 4]",
                "sorted ( [ x % 3 for x in xs ] , reverse = True ) | [2, 2, 1, 0]",
                "sorted ( xs ) [ 1 ] | 1",
                "xs [ : : 3 ] | [1, -4]",
                "xs [ 1 : - 1 ] | [2, 3]",
                "any ( 2 - x > 5 for x in xs ) | true",
                "all ( x < 3 for x in xs ) | false",
                "len ( [ x for x in xs if x != 2 ] ) | 3",
                "xs [ : 9 ] | [1, 2, 3, -4]",
                "max ( xs ) - min ( xs ) | 7",
            })
    void theEvaluatorKnowsPython(String code, String value) {
        assertThat(String.valueOf(PythonEvaluator.evaluate(code, List.of(1, 2, 3, -4))))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sorted ( x for x in xs , reverse = True )", "len ( x for x in xs )", "sum ( xs ) )", "avg ( xs )"
            })
    void theEvaluatorRefusesWhatPythonRefuses(String code) {
        assertThatThrownBy(() -> PythonEvaluator.evaluate(code, List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNumberOfTheRequestIsLinkedToItselfInTheCode() {
        for (Pair pair : PAIRS) {
            String[] source = pair.source().split(" ");
            String[] target = pair.target().split(" ");
            for (int i = 0; i < source.length; i++) {
                int at = i;
                if (source[i].matches("-?\\d+")) {
                    assertThat(pair.gold())
                            .as("%s", pair)
                            .anyMatch(link -> link.source() == at && target[link.target()].equals(source[at]));
                }
            }
        }
    }
}
