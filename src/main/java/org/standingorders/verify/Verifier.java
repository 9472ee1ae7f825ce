package org.standingorders.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** The decision point {@code verify}: every row of DT-24 for the strategy must hold, for as long as the severity asks. */
public final class Verifier {
    /** The types of the facts that checks look at. */
    public static final Set<String> FACT_TYPES =
            Set.of("acgme_compliance", "api_health", "coverage", "database_health", "utilization", "verification");

    private final DecisionTable table;

    /** @param table DT-24 */
    public Verifier(DecisionTable table) {
        this.table = table;
    }

    public Ruling<Verified> verify(VerifyQuestion question) {
        List<RowHit> rows = rows(question.remedy(), question.asOf());
        Streaks streaks = new Streaks(
                question, rows.stream().mapToInt(Findings::inARow).max().orElse(1));
        Findings findings = new Findings(question, streaks);
        List<Checked> checks = rows.stream()
                .flatMap(row -> row.row().output("check", Check.class).stream().map(check -> findings.of(check, row)))
                .toList();
        return new Ruling<>(
                verified(question, checks, streaks, hold(rows)),
                rows.isEmpty()
                        ? List.of(Reason.noMatch(table.id().value(), List.of()))
                        : rows.stream().map(row -> row.reason(List.of())).toList());
    }

    private static Verified verified(VerifyQuestion question, List<Checked> checks, Streaks streaks, Duration hold) {
        boolean all = !checks.isEmpty() && checks.stream().allMatch(Checked::passed);
        Instant known = question.soFar().passedSince();
        @Nullable Instant since = all ? (known == null ? question.asOf() : known) : null;
        boolean recovered = since != null && !question.asOf().isBefore(since.plus(hold));
        return new Verified(
                recovered,
                checks,
                new Progress(streaks.list(), since),
                since == null || recovered ? null : since.plus(hold));
    }

    /** The longest that a row asks for (A48). */
    private static Duration hold(List<RowHit> rows) {
        return rows.stream()
                .flatMap(row -> row.row().output("hold_seconds", BigDecimal.class).stream())
                .map(seconds -> Duration.ofSeconds(seconds.longValueExact()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The checks that no posted fact answers, by name, so that somebody must be asked. */
    public List<String> toReport(Remedy remedy, Instant asOf) {
        return rows(remedy, asOf).stream()
                .flatMap(row -> row.row().output("check", Check.class).stream())
                .filter(check -> !check.seenInFacts())
                .map(Check::name)
                .distinct()
                .toList();
    }

    private List<RowHit> rows(Remedy remedy, Instant asOf) {
        return InForce.asked(table, List.of(remedy), asOf);
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(VerifyQuestion question) {
        return Stream.of(new Consulted(table, List.of(question.remedy()))).toList();
    }
}
