package org.standingorders.duty;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Role;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** The rows of DT-31 that a finding starts. */
public final class RegulatoryClocks {
    private static final String TABLE = "DT-31";

    private final @Nullable DecisionTable table;

    /** @param table DT-31; null where the policy is older than that table, and then nothing follows from any finding */
    public RegulatoryClocks(@Nullable DecisionTable table) {
        this.table = table;
    }

    public Ruling<Duties> follow(DutyQuestion question) {
        List<RowHit> hits = hits(question);
        List<Reason> reasons = hits.isEmpty()
                ? List.of(Reason.noMatch(TABLE, List.of()))
                : hits.stream().map(hit -> hit.reason(List.of())).toList();
        return new Ruling<>(
                new Duties(hits.stream()
                        .map(hit -> duty(hit, question.discoveredAt()))
                        .toList()),
                reasons);
    }

    private List<RowHit> hits(DutyQuestion question) {
        DecisionTable asked = table;
        return asked == null
                ? List.of()
                : asked.evaluate(List.of(question.finding()), question.asOf()).hits().stream()
                        .map(hit -> new RowHit(asked, hit))
                        .toList();
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(DutyQuestion question) {
        return table == null ? List.of() : List.of(new Consulted(table, List.of(question.finding())));
    }

    private static Duty duty(RowHit hit, Instant discoveredAt) {
        Row row = hit.row();
        boolean yearEnd = row.output("after_year_end", Boolean.class).orElse(false);
        Instant base = yearEnd ? endOfYear(discoveredAt) : discoveredAt;
        return new Duty(
                row.output("duty", String.class).orElseThrow(),
                row.output("role", Role.class).orElseThrow(),
                hit.rule(),
                base.plus(hours(row, "hours")),
                hours(row, "remind_hours"));
    }

    private static Duration hours(Row row, String output) {
        return row.output(output, BigDecimal.class)
                .map(hours -> Duration.ofHours(hours.longValueExact()))
                .orElse(Duration.ZERO);
    }

    private static Instant endOfYear(Instant of) {
        return of.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfYear(1)
                .plusYears(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
