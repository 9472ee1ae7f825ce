package org.standingorders.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.notice.Patience;
import org.standingorders.rule.HitPolicyBroken;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.Settlement;

/** Life-cycle limits that the policy owner sets (DT-33); a limit of which no row is in force is zero. */
public record Limits(DecisionTable table) {
    /** The key of the row that says how long after its resolution an incident can be reopened (domain.md 7.3). */
    public static final String REOPEN_WINDOW = "reopen_window";

    private static final String ACKNOWLEDGEMENT = "acknowledgement_critical";
    private static final String FAILING_NOTICE = "failing_notice";

    public Duration reopenWindow(Instant now) {
        return row(REOPEN_WINDOW, now).map(Limits::minutes).orElse(Duration.ZERO);
    }

    /** How long an acknowledgement of a critical incident holds when its giver did not say (A23); empty = for ever. */
    public Optional<Duration> acknowledgement(Severity severity, Instant now) {
        return severity == Severity.CRITICAL ? row(ACKNOWLEDGEMENT, now).map(Limits::minutes) : Optional.empty();
    }

    /** When a notice that fails is reason to tell somebody else (A26); empty = never. */
    public Optional<Patience> patience(Instant now) {
        return row(FAILING_NOTICE, now)
                .flatMap(row -> row.output("count", BigDecimal.class)
                        .map(count -> new Patience(count.intValueExact(), minutes(row))));
    }

    private Optional<Row> row(String limit, Instant now) {
        Settlement settlement = table.evaluate(List.of(new Lookup(limit)), now).settle();
        if (settlement instanceof Settlement.Conflict conflict) {
            throw new HitPolicyBroken(conflict.sentence());
        }
        return settlement.hits().stream().findFirst().map(hit -> hit.row());
    }

    private static Duration minutes(Row row) {
        return Duration.ofMinutes(
                row.output("minutes", BigDecimal.class).orElseThrow().longValueExact());
    }
}
