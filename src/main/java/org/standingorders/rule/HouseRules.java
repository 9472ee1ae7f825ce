package org.standingorders.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.table.DecisionTable;

/**
 * What the policy owner sets once for the whole house.
 *
 * @param limits DT-33
 * @param switches DT-34
 * @param wordings DT-36; null where the policy is older than that table
 */
public record HouseRules(
        DecisionTable limits,
        DecisionTable switches,
        @Nullable DecisionTable wordings) {

    public Duration limit(Limit limit, Instant now) {
        return row(limit, now)
                .flatMap(hit -> hit.row().output("minutes", BigDecimal.class))
                .map(minutes -> Duration.ofMinutes(minutes.longValueExact()))
                .orElse(Duration.ZERO);
    }

    /** The number beside the limit's minutes; empty where the row has none or none is in force. */
    public Optional<Integer> count(Limit limit, Instant now) {
        return row(limit, now)
                .flatMap(hit -> hit.row().output("count", BigDecimal.class))
                .map(BigDecimal::intValueExact);
    }

    /** How long an acknowledgement holds where nobody says until when; zero = for good (A23). */
    public Duration acknowledgement(Severity severity, Instant now) {
        return severity == Severity.CRITICAL ? limit(Limit.ACKNOWLEDGEMENT_CRITICAL, now) : Duration.ZERO;
    }

    /** The row that sets the limit; empty when none is in force. */
    public Optional<RowHit> row(Limit limit, Instant now) {
        return row(limits, limit.toString(), now);
    }

    public boolean on(Switch which, Instant now) {
        return row(which, now).map(HouseRules::switched).filter(Switched::on).isPresent();
    }

    /** The row that says how the switch stands; empty when none is in force. */
    public Optional<RowHit> row(Switch which, Instant now) {
        return row(switches, which.toString(), now);
    }

    /** The row that words notices of an occasion; empty when none is in force. */
    public Optional<RowHit> wording(String occasion, Instant now) {
        return wordings == null ? Optional.empty() : row(wordings, occasion, now);
    }

    /** What such a row says. */
    public static Switched switched(RowHit row) {
        Lookup asked = (Lookup) row.subjects().get(0);
        return new Switched(asked.key(), row.row().output("on", Boolean.class).orElse(false));
    }

    private static Optional<RowHit> row(DecisionTable table, String key, Instant now) {
        return row(table, new Lookup(key), now);
    }

    /** The one row of a table of the house that answers; empty when none is in force. Throws {@link HitPolicyBroken} when two do. */
    public static Optional<RowHit> row(DecisionTable table, Lookup asked, Instant now) {
        return InForce.asked(table, List.of(asked), now).stream().findFirst();
    }
}
