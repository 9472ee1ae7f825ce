package org.standingorders.rule.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Strategy;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/**
 * DT-15 to DT-17 and DT-24: whatever strategy is decided on has its risks, its recovery point and, where it changes
 * something, a check; and where it does not help, what follows ends with people.
 */
final class StrategyCheck {
    private static final String STRATEGY = "strategy";

    private StrategyCheck() {}

    /** DT-15: a rollback brings back a database or does not; of any other strategy that is no question. */
    static List<Finding> risks(Rows rows) {
        return Stream.of(
                        missing(rows, new Asked(STRATEGY, "touchesData", null), one -> one != Strategy.ROLLBACK),
                        missing(rows, new Asked(STRATEGY, "touchesData", true), one -> one == Strategy.ROLLBACK),
                        missing(rows, new Asked(STRATEGY, "touchesData", false), one -> one == Strategy.ROLLBACK))
                .flatMap(findings -> findings)
                .toList();
    }

    /** DT-17. */
    static List<Finding> recoveryPoints(Rows rows) {
        return either(rows, STRATEGY, "databaseReadable", any -> true).toList();
    }

    /** DT-24; of a shutdown nothing is left that could be checked. */
    static List<Finding> verifications(Rows rows) {
        return Arrays.stream(Strategy.values())
                .filter(one -> one.mutating() && one != Strategy.CONTROLLED_SHUTDOWN)
                .filter(one -> rows.complete() && rows.inForce().noneMatch(row -> checks(rows, row, one)))
                .map(one -> finding(rows, "CHECK_MISSING", one, "must have at least one check in use"))
                .toList();
    }

    /** DT-16. */
    static List<Finding> followers(Rows rows) {
        return Stream.concat(
                        either(rows, "from", "capacity", one -> one != Strategy.HUMAN_COMMAND),
                        rows.inForce()
                                .filter(row -> rows.complete() && !endsWithPeople(rows, row))
                                .map(row -> endless(rows, row)))
                .toList();
    }

    /** What a table is shown: a strategy in one field, and something that holds or does not in another. */
    private record Asked(
            String field, String flag, @Nullable Boolean holds) {

        boolean answers(Rows rows, Row row, Strategy strategy) {
            return rows.tests(row, field).allMatch(test -> test.matches(strategy))
                    && rows.tests(row, flag).allMatch(test -> test.matches(holds));
        }
    }

    private static Stream<Finding> either(Rows rows, String field, String flag, Predicate<Strategy> needed) {
        return Stream.of(true, false)
                .flatMap(holds -> missing(rows, new Asked(field, flag, holds), needed))
                .distinct();
    }

    private static Stream<Finding> missing(Rows rows, Asked asked, Predicate<Strategy> needed) {
        return Arrays.stream(Strategy.values())
                .filter(needed)
                .filter(one -> rows.complete() && rows.inForce().noneMatch(row -> asked.answers(rows, row, one)))
                .map(one -> finding(rows, "ROW_MISSING", one, "must have a row in use for every case"));
    }

    private static boolean checks(Rows rows, Row row, Strategy strategy) {
        return row.outputs().containsKey("check") && rows.tests(row, STRATEGY).allMatch(test -> test.matches(strategy));
    }

    private static Finding finding(Rows rows, String code, Strategy strategy, String what) {
        return Finding.error(
                rows.firstNotInForce().anchor(),
                code,
                "The strategy (" + strategy + ") " + what + " in "
                        + rows.table().id() + ".",
                "Maybe a row was switched off or deleted.");
    }

    private static Finding endless(Rows rows, Row row) {
        return Finding.error(
                rows.table().outputCell(row, "next"),
                "NEVER_ENDS_WITH_PEOPLE",
                "What follows by the row (" + row.id() + ") never comes to (" + Strategy.HUMAN_COMMAND + ").",
                "Let the list end with " + Strategy.HUMAN_COMMAND + ".");
    }

    /** No strategy is taken twice, so a chain ends well where any of those that it may come to names people. */
    private static boolean endsWithPeople(Rows rows, Row start) {
        Set<Strategy> seen = EnumSet.noneOf(Strategy.class);
        Deque<Strategy> open = new ArrayDeque<>(next(start));
        while (!open.isEmpty()) {
            Strategy one = open.pop();
            if (seen.add(one)) {
                open.addAll(followers(rows, one));
            }
        }
        return seen.contains(Strategy.HUMAN_COMMAND);
    }

    private static Collection<Strategy> followers(Rows rows, Strategy strategy) {
        return rows.inForce()
                .filter(row -> rows.wanted(row, "from")
                        .filter(strategy.toString()::equals)
                        .isPresent())
                .flatMap(row -> next(row).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Strategy> next(Row row) {
        return (List<Strategy>) row.output("next", List.class).orElse(List.of());
    }
}
