package org.standingorders.rule.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;

/**
 * Every check between rows and between tables, for today and for every day to come on which a row begins or ends: what is
 * activated today must hold for as long as nobody touches it.
 */
public final class PolicyChecks {
    static final int MOST_DAYS = 100;

    private static final Map<TableId, Function<Rows, List<Finding>>> OF_ONE_TABLE = Map.ofEntries(
            entry("DT-00", SignalCheck::of),
            entry("DT-01", DetectionCheck::of),
            entry("DT-02", LevelCheck::of),
            entry("DT-03", DutyHourCheck::of),
            entry("DT-05", EscalationCheck::of),
            entry("DT-07", PhaseCheck::of),
            entry("DT-08", ChecklistCheck::of),
            entry("DT-09", ElseCheck::of),
            entry("DT-11", ElseCheck::of),
            entry("DT-12", ElseCheck::of),
            entry("DT-14", KeyedRowsCheck.STRATEGIES::of),
            entry("DT-15", StrategyCheck::risks),
            entry("DT-16", StrategyCheck::followers),
            entry("DT-17", StrategyCheck::recoveryPoints),
            entry("DT-18", KeyedRowsCheck.GOOD_STATE::of),
            entry("DT-19", SacrificeCheck::of),
            entry("DT-20", SheddingCheck::of),
            entry("DT-22", KeyedRowsCheck.FAILOVER::of),
            entry("DT-23", KeyedRowsCheck.SHUTDOWN::of),
            entry("DT-24", StrategyCheck::verifications),
            entry("DT-32", SilenceCheck::of),
            entry("DT-37", PriorCheck::of));

    private PolicyChecks() {}

    private static Map.Entry<TableId, Function<Rows, List<Finding>>> entry(
            String table, Function<Rows, List<Finding>> check) {
        return Map.entry(new TableId(table), check);
    }

    /** All findings on a policy that was read whole. */
    public static List<Finding> of(Policy policy, LocalDate today) {
        return of(policy, Set.of(), today);
    }

    /**
     * All findings on the rows that could be read.
     *
     * @param broken tables of which something could not be read; that a row is missing from them is not told
     */
    public static List<Finding> of(Policy policy, Set<TableId> broken, LocalDate today) {
        List<LocalDate> changes = changes(policy, today).limit(MOST_DAYS).toList();
        Map<Finding, LocalDate> first = new LinkedHashMap<>();
        Stream.concat(Stream.of(today), changes.stream())
                .map(date -> new Day(policy, broken, date))
                .forEach(day -> on(day).forEach(finding -> first.putIfAbsent(finding, day.date())));
        return Stream.concat(
                        first.entrySet().stream()
                                .map(found -> found.getValue().equals(today)
                                        ? found.getKey()
                                        : later(found.getKey(), found.getValue())),
                        tooMany(policy, today).stream())
                .toList();
    }

    private static Stream<Finding> on(Day day) {
        return Stream.of(
                        day.tables().flatMap(LookupCheck::of),
                        day.tables()
                                .flatMap(rows ->
                                        OF_ONE_TABLE
                                                .getOrDefault(rows.table().id(), any -> List.of())
                                                .apply(rows)
                                                .stream()),
                        ContactCheck.of(day),
                        CadenceCheck.of(day))
                .flatMap(findings -> findings);
    }

    private static Finding later(Finding finding, LocalDate from) {
        return new Finding(
                finding.cell(),
                finding.code(),
                "From " + from + " on: " + finding.message(),
                finding.hint(),
                finding.severity());
    }

    /** The days after today on which a row begins or no longer counts. */
    private static Stream<LocalDate> changes(Policy policy, LocalDate today) {
        return rows(policy)
                .filter(Row::enabled)
                .flatMap(row ->
                        Stream.of(Optional.ofNullable(row.effectiveFrom()), Optional.ofNullable(row.effectiveTo())))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .distinct()
                .sorted();
    }

    private static Optional<Finding> tooMany(Policy policy, LocalDate today) {
        Optional<LocalDate> beyond = changes(policy, today).skip(MOST_DAYS).findFirst();
        return beyond.flatMap(day -> rows(policy)
                .filter(row -> day.equals(row.effectiveFrom()) || day.equals(row.effectiveTo()))
                .findFirst()
                .map(row -> Finding.error(
                        row.anchor(),
                        "TOO_MANY_DAYS",
                        "Rows begin or end on more than " + MOST_DAYS + " days to come, of which this row's (" + day
                                + ") is one too many.",
                        "Let rows begin and end together, or leave what lies far ahead for a later version.")));
    }

    private static Stream<Row> rows(Policy policy) {
        return policy.tables().stream().flatMap(table -> table.rows().stream());
    }

    static <T> List<Finding> each(Stream<T> things, Function<T, Stream<Finding>> check) {
        return things.flatMap(check).toList();
    }
}
