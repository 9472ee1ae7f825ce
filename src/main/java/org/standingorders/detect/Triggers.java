package org.standingorders.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Severity;
import org.standingorders.table.CellCheck;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.Template;

/** DT-01 as detection reads it: what a matching row says, and which conditions a fact shows to be false. */
final class Triggers {
    private final DecisionTable table;

    Triggers(DecisionTable table) {
        this.table = table;
    }

    String id() {
        return table.id().value();
    }

    Consulted shown(Firing firing) {
        return new Consulted(table, firing.facts());
    }

    boolean autoActivates(IncidentType type) {
        return table.rows().stream()
                .filter(row -> row.enabled() && type(row) == type)
                .findFirst()
                .flatMap(row -> row.output("auto_activate", Boolean.class))
                .orElse(false);
    }

    Detection detection(DetectQuestion question, RowHit hit) {
        Row row = hit.row();
        Object subject = hit.subjects().get(0);
        List<CellCheck> cells = hit.cells();
        return new Detection(
                hit.rule(),
                type(row),
                row.output("severity", Severity.class).orElseThrow(),
                row.output("auto_activate", Boolean.class).orElse(false),
                scope(row).dedupKey(question.programId(), type(row), subject),
                row.output("trigger", Template.class).orElseThrow().fill(hit::valueOf),
                words(cells, cell -> cell.heading() + " = " + cell.value()),
                words(cells, CellCheck::test),
                subject instanceof EffectiveLevel level ? level.level() : null,
                Duration.ofMinutes(number(row, "clear_hold_minutes").longValue()),
                number(row, "clear_readings").intValue(),
                row.output("escalate", Boolean.class).orElse(true),
                factIds(question, hit.subjects()));
    }

    /** Conditions of open incidents that the question's facts show to be false; unknown values show nothing (A9). */
    List<GoodReading> goodReadings(DetectQuestion question, Firing firing, List<Detection> detections) {
        if (!mayClear(question)) {
            return List.of();
        }
        return question.watched().stream()
                .filter(watch ->
                        detections.stream().noneMatch(one -> one.dedupKey().equals(watch.dedupKey())))
                .flatMap(watch -> goodReading(question, firing, watch).stream())
                .toList();
    }

    private static boolean mayClear(DetectQuestion question) {
        return question.fact() != null && question.fact().mayClearAt(question.asOf());
    }

    private Optional<GoodReading> goodReading(DetectQuestion question, Firing firing, Watch watch) {
        return table.rows().stream()
                .filter(row -> watch.row().equals(id() + "/" + row.id()))
                .filter(row -> shownFalse(question, firing, row, watch))
                .map(row -> new GoodReading(watch.row(), watch.dedupKey(), factIds(question, firing.facts())))
                .findFirst();
    }

    private boolean shownFalse(DetectQuestion question, Firing firing, Row row, Watch watch) {
        List<Object> subjects = firing.facts().stream()
                .filter(fact -> watch.dedupKey().equals(scope(row).dedupKey(question.programId(), type(row), fact)))
                .toList();
        List<Pattern> patterns = table.patterns(row);
        return patterns.stream().allMatch(pattern -> subjects.stream().anyMatch(fact -> knows(pattern, fact)))
                && !patterns.stream().allMatch(pattern -> subjects.stream().anyMatch(pattern::matches));
    }

    private static boolean knows(Pattern pattern, Object fact) {
        return pattern.subject().covers(fact)
                && pattern.constraints().stream()
                        .allMatch(cell -> cell.condition().field().read(fact) != null);
    }

    private static String words(List<CellCheck> cells, Function<CellCheck, String> word) {
        return cells.stream().map(word).collect(Collectors.joining(", "));
    }

    private static List<FactId> factIds(DetectQuestion question, List<Object> subjects) {
        Stream<FactId> derived = subjects.stream()
                .filter(Grounded.class::isInstance)
                .flatMap(subject -> ((Grounded) subject).factIds().stream());
        Stream<FactId> own = Stream.ofNullable(question.fact())
                .filter(fact -> subjects.contains(fact.reading()))
                .map(fact -> fact.id());
        return Stream.concat(own, derived).distinct().toList();
    }

    private static IncidentType type(Row row) {
        return row.output("type", IncidentType.class).orElseThrow();
    }

    private static Scope scope(Row row) {
        return row.output("scope", Scope.class).orElse(Scope.PROGRAM);
    }

    private static BigDecimal number(Row row, String output) {
        return row.output(output, BigDecimal.class).orElse(BigDecimal.ZERO);
    }
}
