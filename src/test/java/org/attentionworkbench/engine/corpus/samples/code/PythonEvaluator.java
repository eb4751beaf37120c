package org.attentionworkbench.engine.corpus.samples.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates expressions of a small part of Python: whole numbers, {@code + - * %}, one comparison, calls, comprehensions, slices and
 * indices, with Python's precedence and rounding. What Python would refuse is an {@link IllegalArgumentException}; its
 * run-time errors are {@link IndexOutOfBoundsException} and {@link ArithmeticException}.
 */
final class PythonEvaluator {
    private final List<String> tokens;
    private final Map<String, Object> names = new HashMap<>();
    private int at;

    private PythonEvaluator(String code, List<Integer> xs) {
        tokens = List.of(code.split(" "));
        names.put("xs", xs);
    }

    static Object evaluate(String code, List<Integer> xs) {
        PythonEvaluator evaluator = new PythonEvaluator(code, xs);
        Object value = evaluator.expression();
        evaluator.require(evaluator.at == evaluator.tokens.size(), "something follows");
        return value;
    }

    private Object expression() {
        Object left = sum();
        return switch (peek()) {
            case "==" -> skip() && left.equals(sum());
            case "!=" -> skip() && !left.equals(sum());
            case "<" -> skip() && (Integer) left < (Integer) sum();
            case ">" -> skip() && (Integer) left > (Integer) sum();
            default -> left;
        };
    }

    private Object sum() {
        Object value = product();
        while (peek().matches("[+-]")) {
            int sign = next().equals("+") ? 1 : -1;
            value = (Integer) value + sign * (Integer) product();
        }
        return value;
    }

    private Object product() {
        Object value = factor();
        while (peek().matches("[*%]")) {
            boolean times = next().equals("*");
            int other = (Integer) factor();
            value = times ? (Integer) value * other : Math.floorMod((Integer) value, other);
        }
        return value;
    }

    private Object factor() {
        if (peek().equals("-")) {
            skip();
            return -(Integer) factor();
        }
        Object value = atom();
        while (peek().equals("[")) {
            value = subscript((List<?>) value);
        }
        return value;
    }

    private Object atom() {
        String token = next();
        if (token.matches("-?\\d+")) {
            return Integer.parseInt(token);
        }
        if (token.equals("[")) {
            List<Object> list = comprehension();
            expect("]");
            return list;
        }
        if (names.containsKey(token)) {
            return names.get(token);
        }
        return call(token);
    }

    /** {@code value for x in range if condition}: the value is read again for each x. */
    private List<Object> comprehension() {
        int value = at;
        names.put("x", 1);
        expression();
        expect("for");
        expect("x");
        expect("in");
        List<?> range = (List<?>) factor();
        boolean isConditional = peek().equals("if");
        int condition = at + 1;
        int end = at;
        List<Object> list = new ArrayList<>();
        for (Object x : range) {
            names.put("x", x);
            if (!isConditional || (Boolean) read(condition)) {
                list.add(read(value));
            }
        }
        at = end;
        if (isConditional) {
            read(condition);
        }
        names.remove("x");
        return list;
    }

    private Object read(int from) {
        at = from;
        return expression();
    }

    private Object call(String function) {
        expect("(");
        boolean isGenerator = !peek().equals("xs") && !peek().equals("[");
        List<?> argument = isGenerator ? comprehension() : (List<?>) expression();
        boolean isReversed = peek().equals(",");
        if (isReversed) {
            require(!isGenerator, "a generator must be in brackets beside another argument");
            require(function.equals("sorted"), "only sorted takes reverse");
            List.of(",", "reverse", "=", "True").forEach(this::expect);
        }
        expect(")");
        require(!isGenerator || !function.equals("len"), "a generator has no length");
        return apply(function, argument, isReversed);
    }

    private static Object apply(String function, List<?> argument, boolean isReversed) {
        if (function.equals("any") || function.equals("all")) {
            return function.equals("any") ? argument.contains(true) : !argument.contains(false);
        }
        List<Integer> numbers = argument.stream().map(Integer.class::cast).toList();
        if (numbers.isEmpty() && (function.equals("max") || function.equals("min"))) {
            throw new ArithmeticException("nothing has no " + function);
        }
        Comparator<Integer> order = isReversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return switch (function) {
            case "sum" -> numbers.stream().mapToInt(Integer::intValue).sum();
            case "len" -> numbers.size();
            case "max" -> Collections.max(numbers);
            case "min" -> Collections.min(numbers);
            case "sorted" -> numbers.stream().sorted(order).toList();
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    private Object subscript(List<?> list) {
        expect("[");
        List<Integer> bounds = new ArrayList<>();
        boolean isSlice = false;
        bounds.add(null);
        while (!peek().equals("]")) {
            if (peek().equals(":")) {
                skip();
                isSlice = true;
                bounds.add(null);
            } else {
                bounds.set(bounds.size() - 1, (Integer) sum());
            }
        }
        expect("]");
        return isSlice ? slice(list, bounds) : list.get(bounds.get(0));
    }

    private static List<Object> slice(List<?> list, List<Integer> bounds) {
        int from = bounds.get(0) == null ? 0 : inside(bounds.get(0), list.size());
        int to = bounds.get(1) == null ? list.size() : inside(bounds.get(1), list.size());
        int step = bounds.size() < 3 || bounds.get(2) == null ? 1 : bounds.get(2);
        List<Object> slice = new ArrayList<>();
        for (int i = from; i < to; i += step) {
            slice.add(list.get(i));
        }
        return slice;
    }

    private static int inside(int index, int size) {
        return Math.max(0, Math.min(index < 0 ? index + size : index, size));
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private boolean skip() {
        at++;
        return true;
    }

    private void expect(String token) {
        require(peek().equals(token), "expected " + token);
        at++;
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why + " at token " + at + " of " + String.join(" ", tokens));
        }
    }
}
