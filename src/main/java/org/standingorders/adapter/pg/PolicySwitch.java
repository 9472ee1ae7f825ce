package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.PolicyDesk.Refused;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;

/** Moves the pointer that every deciding transaction reads, and keeps the history of its moves. */
final class PolicySwitch {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('standing_orders.active_policy'))";
    private static final String ACTIVE_NO = "SELECT policy_no FROM active_policy";
    private static final String FIND = "SELECT policy_no, state, version FROM policies WHERE digest = $1";
    private static final String BEFORE = "SELECT before_no FROM policy_activations ORDER BY activation_no DESC LIMIT 1";
    private static final String POINT = "INSERT INTO active_policy (policy_no) VALUES ($1)"
            + " ON CONFLICT (only_one) DO UPDATE SET policy_no = excluded.policy_no";
    private static final String RECORD =
            "INSERT INTO policy_activations (policy_no, before_no, actor, actor_role) VALUES ($1, $2, $3, $4)";
    private static final String RETIRE =
            "UPDATE policies SET state = 'retired', version = version + 1 WHERE policy_no = $1";
    private static final String RAISE = "UPDATE policies SET state = 'active', version = version + 1,"
            + " activated_at = clock_timestamp(), activated_by = $2 WHERE policy_no = $1";

    private final Leased transaction;

    PolicySwitch(Leased transaction) {
        this.transaction = transaction;
    }

    /** Points at the version if nothing is active yet; the active version either way. */
    Future<Version> first(PolicyDigest digest, Actor actor) {
        return activeNo().compose(active -> {
            if (active.isPresent()) {
                return version(active.get());
            }
            return found(digest).compose(row -> move(row.orElseThrow().getInteger("policy_no"), null, actor));
        });
    }

    Future<Switched> activate(PolicyDigest digest, int expected, Actor actor) {
        return activeNo()
                .compose(active -> found(digest).compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(Switched.not(Refused.UNKNOWN));
                    }
                    Row row = found.get();
                    if (row.getInteger("version") != expected) {
                        return Future.succeededFuture(Switched.not(Refused.STALE_VERSION));
                    }
                    return active.equals(Optional.of(row.getInteger("policy_no")))
                            ? Future.succeededFuture(Switched.not(Refused.WRONG_STATE))
                            : switched(row.getInteger("policy_no"), active.orElse(null), actor);
                }));
    }

    Future<Switched> rollback(Actor actor) {
        return activeNo()
                .compose(active -> transaction.ask(BEFORE, Tuple.tuple()).compose(rows -> {
                    Integer before =
                            rows.size() == 0 ? null : rows.iterator().next().getInteger("before_no");
                    return before == null
                            ? Future.succeededFuture(Switched.not(Refused.WRONG_STATE))
                            : switched(before, active.orElse(null), actor);
                }));
    }

    private Future<Optional<Integer>> activeNo() {
        return transaction
                .ask(LOCK, Tuple.tuple())
                .compose(locked -> transaction.ask(ACTIVE_NO, Tuple.tuple()))
                .map(rows -> Rows.list(rows, row -> row.getInteger("policy_no")).stream()
                        .findFirst());
    }

    private Future<Optional<Row>> found(PolicyDigest digest) {
        return transaction
                .ask(FIND, Tuple.of(digest.value()))
                .map(rows -> Rows.list(rows, row -> row).stream().findFirst());
    }

    private Future<Switched> switched(int to, @Nullable Integer from, Actor actor) {
        return move(to, from, actor).map(Switched::to);
    }

    private Future<Version> move(int to, @Nullable Integer from, Actor actor) {
        Future<RowSet<Row>> retired =
                from == null ? transaction.ask(ACTIVE_NO, Tuple.tuple()) : transaction.ask(RETIRE, Tuple.of(from));
        return retired.compose(done -> transaction.ask(RAISE, Tuple.of(to, actor.name())))
                .compose(done -> transaction.ask(POINT, Tuple.of(to)))
                .compose(done -> transaction.ask(RECORD, Tuple.of(to, from, actor.name(), actor.role())))
                .compose(done -> version(to));
    }

    private Future<Version> version(int no) {
        return transaction
                .ask(PgPolicies.VERSION + "WHERE p.policy_no = $1", Tuple.of(no))
                .map(rows -> PgPolicies.version(rows.iterator().next()));
    }
}
