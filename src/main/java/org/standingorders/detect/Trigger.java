package org.standingorders.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Knowable;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Firing;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Severity;
import org.standingorders.table.Assignments;
import org.standingorders.table.CellCheck;
import org.standingorders.table.Condition;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.Template;

/**
 * One row of DT-01.
 *
 * @param rule such as {@code DT-01/D4}
 */
record Trigger(String rule, Row row, List<Pattern> patterns, IncidentType type, Scope scope) {
    /** A list of a hundred errors is read in the fact itself. */
    private static final int LONGEST = 1_000;

    static Trigger of(DecisionTable table, Row row) {
        return new Trigger(
                table.id() + "/" + row.id(),
                row,
                table.patterns(row),
                row.output("type", IncidentType.class).orElseThrow(),
                row.output("scope", Scope.class).orElse(Scope.PROGRAM));
    }

    boolean autoActivates() {
        return row.output("auto_activate", Boolean.class).orElse(false);
    }

    Detection detection(DetectQuestion question, RowHit hit) {
        Object subject = hit.subjects().get(0);
        return new Detection(
                rule,
                type,
                row.output("severity", Severity.class).orElseThrow(),
                autoActivates(),
                scope.dedupKey(question.programId(), type, subject),
                row.output("trigger", Template.class).orElseThrow().fill(hit::valueOf),
                measured(hit),
                Sources.of(subject),
                subject instanceof EffectiveLevel level ? level.level() : null,
                clearing(),
                firing(),
                subject instanceof CriticalCluster cluster ? cluster.dedupKeys() : List.of(),
                row.output("escalate", Boolean.class).orElse(true),
                factIds(question, hit.subjects()),
                beside(question.fact(), subject));
    }

    private static @Nullable FactId beside(@Nullable Fact fact, Object subject) {
        return fact == null || Sources.restsOn(subject, fact.reading()) ? null : fact.id();
    }

    private Measured measured(RowHit hit) {
        List<CellCheck> cells = measuredCells(hit);
        return new Measured(
                words(cells, cell -> cell.heading() + " = " + cell.value()),
                words(cells, cell -> cells.size() == 1 ? cell.test() : cell.heading() + " " + cell.test()),
                Extent.of(patterns, hit.subjects()),
                particulars(hit));
    }

    /** All but those that say what the row is about, such as whose utilization. */
    private List<CellCheck> measuredCells(RowHit hit) {
        Set<String> about = patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Pattern.Constraint::condition)
                .filter(asked -> hit.subjects().stream()
                        .anyMatch(fact -> names(fact, asked.field().name())))
                .map(Condition::column)
                .collect(Collectors.toSet());
        List<CellCheck> measured = hit.cells().stream()
                .filter(cell -> !about.contains(cell.column()))
                .toList();
        return measured.isEmpty() ? hit.cells() : measured;
    }

    private Map<String, String> particulars(RowHit hit) {
        Map<String, String> known = new TreeMap<>();
        row.output("particulars", Assignments.class)
                .ifPresent(all -> all.values()
                        .forEach((name, value) -> hit.filled(value).ifPresent(text -> known.put(name, clipped(text)))));
        return known;
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private ClearRule clearing() {
        return new ClearRule(
                Duration.ofMinutes(number("clear_hold_minutes").longValue()),
                number("clear_readings").intValue());
    }

    private @Nullable FireRule firing() {
        Duration hold = Duration.ofMinutes(number("fire_hold_minutes").longValue());
        int readings = Math.max(1, number("fire_readings").intValue());
        return hold.isZero() && readings == 1 ? null : new FireRule(hold, readings);
    }

    /** What shows that the row's condition is false for the incident watched; an unknown value shows nothing (A9). */
    Optional<GoodReading> goodReading(DetectQuestion question, Firing firing, Watch watch) {
        return patterns.stream()
                .map(pattern -> firing.facts().stream()
                        .filter(fact -> isAbout(pattern, fact))
                        .filter(fact -> watch.dedupKey().equals(scope.dedupKey(question.programId(), type, fact)))
                        .toList())
                .filter(facts -> !facts.isEmpty() && facts.stream().allMatch(this::showsFalse))
                .findFirst()
                .map(facts -> new GoodReading(rule, watch.dedupKey(), sound(facts), factIds(question, facts)));
    }

    private static List<String> sound(List<Object> facts) {
        return facts.stream()
                .flatMap(fact -> Sources.sound(fact).stream())
                .distinct()
                .toList();
    }

    /** A reading of another role's utilization says nothing about a row on that of the system. */
    private static boolean isAbout(Pattern pattern, Object fact) {
        return pattern.subject().covers(fact)
                && pattern.constraints().stream()
                        .filter(cell -> names(fact, cell.condition().field().name()))
                        .allMatch(cell -> cell.met(fact));
    }

    private boolean showsFalse(Object fact) {
        return patterns.stream()
                .filter(pattern -> pattern.subject().covers(fact))
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(cell -> known(cell.condition().field().read(fact)) && !cell.met(fact));
    }

    private static boolean known(@Nullable Object value) {
        return value instanceof Knowable word ? word.known() : value != null;
    }

    private static boolean names(Object fact, String field) {
        return fact instanceof Reading reading
                && FactSchema.of(reading.getClass()).keyFields().stream()
                        .anyMatch(key -> key.name().equals(field));
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

    private BigDecimal number(String output) {
        return row.output(output, BigDecimal.class).orElse(BigDecimal.ZERO);
    }
}
