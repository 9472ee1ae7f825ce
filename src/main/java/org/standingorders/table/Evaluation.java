package org.standingorders.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a table answers to a set of subjects, with the reason of every row.
 *
 * <p>A row matches when for every subject it asks about there is an object that passes all its cells; it hits once for
 * each such combination of objects.
 */
public record Evaluation(DecisionTable table, List<Hit> hits, List<RowCheck> rows) {

    public Evaluation {
        hits = List.copyOf(hits);
        rows = List.copyOf(rows);
    }

    static Evaluation of(DecisionTable table, Collection<?> subjects, Instant asOf) {
        var hits = new ArrayList<Hit>();
        var checks = new ArrayList<RowCheck>();
        for (var row : table.rows()) {
            var patterns = table.patterns(row);
            var standing = row.standing(asOf);
            if (standing == Row.Standing.IN_FORCE) {
                combinations(patterns, subjects).forEach(objects -> hits.add(new Hit(row, objects)));
            }
            checks.add(new RowCheck(row, standing, checks(patterns, subjects)));
        }
        return new Evaluation(table, hits, checks);
    }

    /** The answer by the table's hit policy. */
    public Settlement settle() {
        return table.settle(hits);
    }

    /** Rows that did not match, those with the fewest failed cells first, then in table order. */
    public List<RowCheck> nearest(int most) {
        return rows.stream()
                .filter(check -> !check.matched())
                .sorted(Comparator.comparingInt(check -> check.failed().size()))
                .limit(most)
                .toList();
    }

    private static List<List<Object>> combinations(List<Pattern> patterns, Collection<?> subjects) {
        List<List<Object>> combinations = List.of(List.of());
        for (var pattern : patterns) {
            List<Object> matching = subjects.stream()
                    .filter(pattern::matches)
                    .<Object>map(subject -> subject)
                    .toList();
            combinations = combinations.stream()
                    .flatMap(start -> matching.stream().map(next -> appended(start, next)))
                    .toList();
        }
        return combinations;
    }

    private static List<Object> appended(List<Object> start, Object next) {
        return Stream.concat(start.stream(), Stream.of(next)).toList();
    }

    static List<CellCheck> checks(List<Pattern> patterns, Collection<?> subjects) {
        return patterns.stream()
                .flatMap(pattern -> closest(pattern, subjects).stream())
                .toList();
    }

    /** The cells of the object that fails fewest of them; of nobody where there is no such object. */
    private static List<CellCheck> closest(Pattern pattern, Collection<?> subjects) {
        return subjects.stream()
                .filter(pattern.subject()::covers)
                .map(candidate -> checks(pattern, candidate))
                .min(Comparator.comparingLong(
                        cells -> cells.stream().filter(cell -> !cell.met()).count()))
                .orElseGet(() -> absent(pattern));
    }

    private static List<CellCheck> checks(Pattern pattern, Object candidate) {
        return pattern.constraints().stream()
                .map(constraint -> check(
                        constraint,
                        Values.text(constraint.condition().field().read(candidate)),
                        constraint.met(candidate)))
                .toList();
    }

    private static List<CellCheck> absent(Pattern pattern) {
        return pattern.constraints().stream()
                .map(constraint -> check(constraint, Values.text(null), false))
                .toList();
    }

    private static CellCheck check(Pattern.Constraint constraint, String value, boolean met) {
        var condition = constraint.condition();
        return new CellCheck(
                condition.column(), condition.label(), constraint.test().describe(), value, met);
    }
}
