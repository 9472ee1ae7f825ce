package org.standingorders.adapter.executor.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.standingorders.adapter.executor.Task;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Json;

/** Reads a command's parameters and collects what is wrong with them. */
final class Parameters {
    private static final int LONGEST = 2_000;

    private final Map<String, Object> given;
    private final List<FactProblem> problems = new ArrayList<>();

    Parameters(Map<String, Object> given) {
        this.given = given;
    }

    /** A text; empty after noting that there is none. */
    String text(String name) {
        return given.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST
                ? text
                : refused(name, "must be a text of 1 to " + LONGEST + " characters");
    }

    /** A text that need not be there, or may be empty. */
    String textOr(String name, String absent) {
        return given.getOrDefault(name, "").equals("") ? absent : text(name);
    }

    /** A number that need not be there. */
    long wholeOr(String name, long most, long absent) {
        return given.containsKey(name) ? whole(name, 0, most) : absent;
    }

    /** A text of which this holds; empty after noting that it does not. */
    String text(String name, Predicate<String> holds, String must) {
        return given.get(name) instanceof String text && holds.test(text) ? text : refused(name, must);
    }

    long whole(String name, long least, long most) {
        if (given.get(name) instanceof Long number && number >= least && number <= most) {
            return number;
        }
        refused(name, "must be a whole number from " + least + " to " + most);
        return least;
    }

    /** At least one text, of each of which this holds. */
    List<String> texts(String name, Predicate<String> holds, String must) {
        List<?> values = given.get(name) instanceof List<?> list ? list : List.of();
        if (values.isEmpty() || !values.stream().allMatch(each -> each instanceof String text && holds.test(text))) {
            refused(name, must);
            return List.of();
        }
        return values.stream().map(String.class::cast).toList();
    }

    /** As it is handed to a program, lists as JSON; what a program could take for an option is refused. */
    String argument(String name) {
        Object value = given.getOrDefault(name, "");
        String text = value instanceof String plain ? plain : Json.text(value);
        return text.isEmpty() || text.startsWith("-") || text.indexOf(0) >= 0
                ? refused(name, "must be given and not begin with a hyphen")
                : text;
    }

    /** The same, or nothing where it is not given. */
    String argumentOrNone(String name) {
        return given.containsKey(name) ? argument(name) : "";
    }

    private String refused(String name, String must) {
        problems.add(new FactProblem(
                "/parameters/" + name, Code.UNKNOWN_VALUE, "The parameter (" + name + ") " + must + "."));
        return "";
    }

    /** The task, unless something was wrong. */
    Decoded<Task> unlessRefused(Task task) {
        return problems.isEmpty() ? Decoded.of(task) : Decoded.refused(problems);
    }
}
