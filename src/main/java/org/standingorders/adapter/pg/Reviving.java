package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * Sets a notice that was given up on its way again: through the channels that its reader has now, best first. Those that it
 * took before stay on record; where the reader has the same ones still, they are tried anew.
 */
record Reviving(Leased connection, UUID notice) {
    private static final String REVIVE = "UPDATE notices SET state = 'pending', settled_at = NULL WHERE notice_id = ?";

    private static final String TAKEN = "SELECT channel FROM deliveries WHERE notice_id = ? ORDER BY rank";

    private static final String ADD = """
            WITH d AS (
                SELECT d.channel, ?::int + d.place - 1 AS rank FROM unnest(?::text[]) WITH ORDINALITY AS d (channel, place)),
            known AS (
                INSERT INTO channels (channel) SELECT DISTINCT d.channel FROM d ORDER BY d.channel ON CONFLICT DO NOTHING)
            INSERT INTO deliveries (notice_id, rank, channel, state, due_at)
            SELECT ?, d.rank, d.channel, 'standby', clock_timestamp() FROM d""";

    private static final String FROM_THE_BEST = """
            UPDATE deliveries SET state = CASE WHEN rank = ? THEN 'waiting' ELSE 'standby' END, due_at = clock_timestamp(),
                                  tries = 0, claimed_until = NULL
            WHERE notice_id = ? AND rank >= ?""";

    /** @param now the keys of the reader's channels, best first; none when nothing is known of the reader any more */
    Future<Void> through(List<String> now) {
        return new Query(REVIVE, notice)
                .ask(connection)
                .compose(alive -> new Query(TAKEN, notice).ask(connection))
                .map(rows -> Rows.list(rows, (Row row) -> row.getString("channel")))
                .compose(taken -> first(taken, now))
                .compose(first -> new Query(FROM_THE_BEST, first, notice, first).ask(connection))
                .mapEmpty();
    }

    /** The rank of the best one. */
    private Future<Integer> first(List<String> taken, List<String> now) {
        int newest = taken.size() - now.size();
        if (now.isEmpty()) {
            return Future.succeededFuture(0);
        }
        if (newest >= 0 && taken.subList(newest, taken.size()).equals(now)) {
            return Future.succeededFuture(newest);
        }
        return new Query(ADD, taken.size(), now.toArray(String[]::new), notice)
                .ask(connection)
                .map(taken.size());
    }
}
