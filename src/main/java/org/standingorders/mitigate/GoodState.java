package org.standingorders.mitigate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Change;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.mitigate.PinnedState.Rejection;
import org.standingorders.mitigate.PinnedTarget.NoGoodState;
import org.standingorders.mitigate.PinnedTarget.PinnedCommit;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** The state to return to (DT-18): the newest backup from before the damage, or the commit before the suspected change. */
public final class GoodState {
    private static final String TABLE = "DT-18";

    private final Asked table;

    /** @param table DT-18; null where the policy is older than that table, and then nothing is known to be good */
    public GoodState(@Nullable DecisionTable table) {
        this.table = new Asked(TABLE, table);
    }

    public Ruling<PinnedState> pin(Damage damage) {
        Optional<RowHit> row = table.row(damage.cause().toString(), damage.asOf());
        boolean commit = row.filter(hit -> target(hit).equals("commit")).isPresent();
        PinnedState state = row.map(hit -> commit ? commit(damage) : backup(damage, hit))
                .orElse(new PinnedState(NoGoodState.FOUND, List.of()));
        List<FactId> seen = row.isEmpty() ? List.of() : commit ? change(damage) : backups(damage);
        return new Ruling<>(state, table.reasons(row.stream().toList(), seen));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(Damage damage) {
        return table.consulted(List.of(new Lookup(damage.cause().toString())));
    }

    private static String target(RowHit row) {
        return row.row().output("target", String.class).orElseThrow();
    }

    private static List<FactId> backups(Damage damage) {
        return damage.backups().stream().map(Fact::id).toList();
    }

    private static List<FactId> change(Damage damage) {
        return Optional.ofNullable(damage.change()).map(Fact::id).stream().toList();
    }

    private static PinnedState backup(Damage damage, RowHit row) {
        Optional<Duration> old = row.row()
                .output("old_after_hours", BigDecimal.class)
                .map(hours -> Duration.ofHours(hours.longValueExact()));
        return new Backups(damage, Asked.several(row.row(), "kinds"), old.orElse(null)).newestGood();
    }

    private static PinnedState commit(Damage damage) {
        return Optional.ofNullable(damage.change())
                .map(Fact::reading)
                .filter(Change.class::isInstance)
                .map(reading -> commit(damage, (Change) reading))
                .orElse(new PinnedState(NoGoodState.FOUND, List.of()));
    }

    private static PinnedState commit(Damage damage, Change change) {
        String ref = change.previousRef();
        if (ref == null) {
            return none(change.changeId(), RejectedBecause.NO_PREVIOUS_COMMIT);
        }
        if (!change.deployedAt().isBefore(damage.detected())) {
            return none(ref, RejectedBecause.DEPLOYED_AFTER_DETECTION);
        }
        Optional<RejectedBecause> against = damage.against(ref);
        if (against.isPresent()) {
            return none(ref, against.get());
        }
        return damage.blamed().contains(ref)
                ? none(ref, RejectedBecause.BLAMED_ELSEWHERE)
                : new PinnedState(new PinnedCommit(ref), List.of());
    }

    private static PinnedState none(String id, RejectedBecause because) {
        return new PinnedState(NoGoodState.FOUND, List.of(new Rejection(id, because)));
    }
}
