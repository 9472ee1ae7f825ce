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
    private static final String ACTIVE_VERSION =
            "SELECT p.version FROM policies p JOIN active_policy a ON a.policy_no = p.policy_no";
    private static final String FIND = "SELECT policy_no, state, version FROM policies WHERE digest = $1";
    private static final String BEFORE = """
            SELECT b.policy_no, coalesce(b.returns_to, b.activation_no) AS returns_to
            FROM policy_activations b
            WHERE b.activation_no < (
                SELECT coalesce(returns_to, activation_no) FROM policy_activations ORDER BY activation_no DESC LIMIT 1)
            ORDER BY b.activation_no DESC LIMIT 1""";
    private static final String POINT = "INSERT INTO active_policy (policy_no) VALUES ($1)"
            + " ON CONFLICT (only_one) DO UPDATE SET policy_no = excluded.policy_no";
    private static final String RECORD =
            "INSERT INTO policy_activations (policy_no, before_no, actor, actor_role, returns_to)"
                    + " VALUES ($1, $2, $3, $4, $5)";
    private static final String RETIRE =
            "UPDATE policies SET state = 'retired', version = version + 1 WHERE policy_no = $1";
    private static final String RAISE = "UPDATE policies SET state = 'active', version = version + 1,"
            + " activated_at = clock_timestamp(), activated_by = $2 WHERE policy_no = $1";

    /** Has every program with an open incident looked at; locks them in the order in which deciding transactions do. */
    static final String WAKE = """
            WITH concerned AS (
                SELECT p.program_no FROM programs p
                WHERE EXISTS (SELECT FROM incidents i WHERE i.program_no = p.program_no AND i.is_open)
                ORDER BY p.program_id FOR UPDATE)
            UPDATE programs p SET due_at = clock_timestamp()
            FROM concerned c
            WHERE p.program_no = c.program_no AND (p.due_at IS NULL OR p.due_at > clock_timestamp())""";

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
            return found(digest).compose(row -> move(Move.to(row.orElseThrow().getInteger("policy_no")), null, actor));
        });
    }

    Future<Switched> activate(PolicyDigest digest, int expected, Actor actor) {
        return activeNo()
                .compose(active -> found(digest).compose(found -> {
                    if (found.isEmpty()) {
                        return refused(Refused.UNKNOWN);
                    }
                    Row row = found.get();
                    if (row.getInteger("version") != expected) {
                        return refused(Refused.STALE_VERSION);
                    }
                    return active.equals(Optional.of(row.getInteger("policy_no")))
                            ? refused(Refused.WRONG_STATE)
                            : switched(Move.to(row.getInteger("policy_no")), active.orElse(null), actor);
                }));
    }

    /** To what had decided when the active version came into force; an earlier step back is not a coming into force. */
    Future<Switched> rollback(@Nullable Integer expected, Actor actor) {
        return activeNo()
                .compose(active -> activeVersion().compose(version -> {
                    if (expected != null && !expected.equals(version)) {
                        return refused(Refused.STALE_VERSION);
                    }
                    return transaction
                            .ask(BEFORE, Tuple.tuple())
                            .compose(rows -> rows.size() == 0
                                    ? refused(Refused.WRONG_STATE)
                                    : switched(Move.back(rows.iterator().next()), active.orElse(null), actor));
                }));
    }

    /**
     * Which version shall decide.
     *
     * @param returnsTo for a step back the activation whose state comes again
     */
    private record Move(int to, @Nullable Integer returnsTo) {
        static Move to(int policy) {
            return new Move(policy, null);
        }

        static Move back(Row before) {
            return new Move(before.getInteger("policy_no"), before.getInteger("returns_to"));
        }
    }

    private static Future<Switched> refused(Refused why) {
        return Future.succeededFuture(Switched.not(why));
    }

    private Future<@Nullable Integer> activeVersion() {
        return transaction
                .ask(ACTIVE_VERSION, Tuple.tuple())
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getInteger("version"));
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

    private Future<Switched> switched(Move move, @Nullable Integer from, Actor actor) {
        return move(move, from, actor).map(Switched::to);
    }

    private Future<Version> move(Move move, @Nullable Integer from, Actor actor) {
        Future<RowSet<Row>> retired =
                from == null ? transaction.ask(ACTIVE_NO, Tuple.tuple()) : transaction.ask(RETIRE, Tuple.of(from));
        return retired.compose(done -> transaction.ask(RAISE, Tuple.of(move.to(), actor.name())))
                .compose(done -> transaction.ask(POINT, Tuple.of(move.to())))
                .compose(done -> transaction.ask(
                        RECORD, Tuple.of(move.to(), from, actor.name(), actor.role(), move.returnsTo())))
                .compose(done -> version(move.to()));
    }

    private Future<Version> version(int no) {
        return transaction
                .ask(PgPolicies.VERSION + "WHERE p.policy_no = $1", Tuple.of(no))
                .map(rows -> PgPolicies.version(rows.iterator().next()));
    }
}
