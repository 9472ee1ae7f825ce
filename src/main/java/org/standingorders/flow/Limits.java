package org.standingorders.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.standingorders.rule.HitPolicyBroken;
import org.standingorders.rule.Lookup;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Settlement;

/** Life-cycle limits that the policy owner sets (DT-33); a limit of which no row is in force is zero. */
public record Limits(DecisionTable table) {
    /** The key of the row that says how long after its resolution an incident can be reopened (domain.md 7.3). */
    public static final String REOPEN_WINDOW = "reopen_window";

    public Duration reopenWindow(Instant now) {
        return minutes(REOPEN_WINDOW, now);
    }

    private Duration minutes(String limit, Instant now) {
        Settlement settlement = table.evaluate(List.of(new Lookup(limit)), now).settle();
        if (settlement instanceof Settlement.Conflict conflict) {
            throw new HitPolicyBroken(conflict.sentence());
        }
        return settlement.hits().stream()
                .findFirst()
                .flatMap(hit -> hit.row().output("minutes", BigDecimal.class))
                .map(minutes -> Duration.ofMinutes(minutes.longValueExact()))
                .orElse(Duration.ZERO);
    }
}
