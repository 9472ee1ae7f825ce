package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Handover;
import org.standingorders.notice.RetrySchedule;

/**
 * One transaction that writes down an attempt and moves its delivery and its notice on. The notice's row is locked first,
 * by this as by the deciding transaction, so that the two never wait for each other.
 */
record Settling(Leased connection, Parcel parcel) {
    private static final String LOCK = """
            SELECT n.state, clock_timestamp() AS now, d.claim_no,
                   (SELECT sum(o.tries) FROM deliveries o WHERE o.notice_id = n.notice_id) AS tries
            FROM notices n JOIN deliveries d ON d.notice_id = n.notice_id AND d.rank = ?
            WHERE n.notice_id = ? FOR UPDATE OF n""";

    private static final String ATTEMPT = """
            INSERT INTO delivery_attempts (notice_id, rank, claim_no, at, latency_ms, outcome, status, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String RELEASE = """
            UPDATE deliveries SET claimed_until = NULL WHERE notice_id = ? AND rank = ? AND claim_no = ?""";

    private static final String DELIVERY = """
            UPDATE deliveries SET state = ?, due_at = coalesce(?, due_at), tries = tries + 1
            WHERE notice_id = ? AND rank = ?""";

    private static final String NEXT_CHANNEL = """
            UPDATE deliveries SET state = 'waiting', due_at = clock_timestamp()
            WHERE notice_id = ? AND rank = ? AND state = 'standby'""";

    private static final String OTHERS = """
            UPDATE deliveries SET state = 'withdrawn' WHERE notice_id = ? AND state IN ('standby', 'waiting')""";

    private static final String SETTLE = """
            UPDATE notices SET state = ?, settled_at = clock_timestamp() WHERE notice_id = ? AND state = ANY (?)""";

    private static final String UNFINISHED =
            "SELECT 1 FROM deliveries WHERE notice_id = ? AND state IN ('standby', 'waiting') LIMIT 1";

    private static final String FATE = """
            INSERT INTO notice_fates (notice_id, fate, program_no, at)
            SELECT notice_id, ?, program_no, clock_timestamp() FROM notices WHERE notice_id = ?
            ON CONFLICT (notice_id, fate) DO UPDATE SET at = EXCLUDED.at, claimed_until = NULL""";

    private static final String[] UNSETTLED = {"pending"};
    /** What was taken back or given up too early was delivered all the same, and people shall see that. */
    private static final String[] UNDELIVERED = {"pending", "withdrawn", "dead", "expired"};

    Future<Void> tried(Attempt attempt) {
        return new Query(LOCK, parcel.rank(), id())
                .ask(connection)
                .map(rows -> rows.iterator().next())
                .compose(notice -> record(attempt)
                        .compose(recorded -> new Query(RELEASE, id(), parcel.rank(), parcel.claimNo()).ask(connection))
                        .compose(released -> after(attempt.handover(), notice)));
    }

    private UUID id() {
        return parcel.notice().id().value();
    }

    private Future<RowSet<Row>> record(Attempt attempt) {
        return new Query(
                        ATTEMPT,
                        id(),
                        parcel.rank(),
                        parcel.claimNo(),
                        Rows.time(attempt.at()),
                        (int) attempt.latency().toMillis(),
                        attempt.handover().outcome().toString(),
                        attempt.handover().status(),
                        attempt.handover().detail())
                .ask(connection);
    }

    private Future<Void> after(Handover handover, Row notice) {
        if (handover.delivered()) {
            return delivered();
        }
        boolean overtaken = notice.getInteger("claim_no") != parcel.claimNo()
                || !notice.getString("state").equals("pending");
        return overtaken ? Future.succeededFuture() : failed(handover, notice);
    }

    private Future<Void> delivered() {
        return move("delivered", null)
                .compose(moved -> new Query(OTHERS, id()).ask(connection))
                .compose(done -> settle("delivered", UNDELIVERED, Fate.DELIVERED));
    }

    private Future<Void> failed(Handover handover, Row notice) {
        Instant now = Rows.instant(notice, "now");
        if (RetrySchedule.expired(parcel.since(), now)) {
            return new Query(OTHERS, id()).ask(connection).compose(done -> settle("expired", UNSETTLED, Fate.EXPIRED));
        }
        Optional<Instant> next = handover.last()
                ? Optional.empty()
                : RetrySchedule.next(parcel.tries() + 1, now, handover.askedToWait());
        return move(next.isPresent() ? "waiting" : "dead", next.orElse(null))
                .compose(moved -> new Query(NEXT_CHANNEL, id(), parcel.rank() + 1).ask(connection))
                .compose(released -> impatient(notice.getLong("tries").intValue() + 1, now))
                .compose(told -> deadIfNothingIsLeft());
    }

    private Future<RowSet<Row>> move(String state, @Nullable Instant due) {
        return new Query(DELIVERY, state, Rows.timeOrNull(due), id(), parcel.rank()).ask(connection);
    }

    private Future<Void> impatient(int tries, Instant now) {
        return parcel.notice().patience() != null && parcel.notice().patience().endsWith(tries, parcel.since(), now)
                ? fate(Fate.FAILING)
                : Future.succeededFuture();
    }

    private Future<Void> deadIfNothingIsLeft() {
        return new Query(UNFINISHED, id())
                .ask(connection)
                .compose(rows -> rows.size() > 0 ? Future.succeededFuture() : settle("dead", UNSETTLED, Fate.DEAD));
    }

    private Future<Void> settle(String state, String[] from, Fate fate) {
        return new Query(SETTLE, state, id(), from)
                .ask(connection)
                .compose(rows -> rows.rowCount() == 0 ? Future.succeededFuture() : fate(fate));
    }

    private Future<Void> fate(Fate fate) {
        return new Query(FATE, fate.name(), id()).ask(connection).mapEmpty();
    }
}
