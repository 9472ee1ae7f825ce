package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Circuit;
import org.standingorders.notice.Pace;

/**
 * What an attempt says of its channel: whether it works, and when it took a letter. Last in its transaction, as others wait
 * for the channel's row.
 */
record ChannelUse(Leased connection, Bundle bundle) {
    private static final String WORKS = """
            UPDATE channels SET failures = 0, open_until = NULL WHERE channel = ? AND failures > 0""";

    private static final String FAILS = """
            UPDATE channels SET failures = failures + 1,
                open_until = CASE WHEN failures + 1 >= ? THEN clock_timestamp() + make_interval(secs => ?) END
            WHERE channel = ?""";

    private static final String COUNT = """
            UPDATE channels
            SET letters = CASE WHEN letters_since + make_interval(secs => ?) <= clock_timestamp() THEN 1 ELSE letters + 1 END,
                letters_since = CASE WHEN letters_since + make_interval(secs => ?) <= clock_timestamp()
                                     THEN clock_timestamp() ELSE letters_since END
            WHERE channel = ?""";

    private static final String SENT = """
            INSERT INTO letters (channel, person, sent_at) VALUES (?, ?, clock_timestamp())
            ON CONFLICT (channel, person) DO UPDATE SET sent_at = EXCLUDED.sent_at""";

    Future<Void> tried(Attempt attempt) {
        return switch (attempt.handover().outcome()) {
            case DELIVERED -> sent().compose(written -> works());
            case REFUSED -> works();
            case FAILED ->
                new Query(FAILS, Circuit.OPENS_AFTER, (double) Circuit.PAUSE.toSeconds(), channel())
                        .ask(connection)
                        .mapEmpty();
            case BLOCKED, HELD, UNWRITTEN, UNREADABLE -> Future.succeededFuture();
        };
    }

    private Future<Void> works() {
        return new Query(WORKS, channel()).ask(connection).mapEmpty();
    }

    private Future<RowSet<Row>> sent() {
        Pace pace = bundle.notices().get(0).paced();
        double span = pace.within().toSeconds();
        return new Query(COUNT, span, span, channel())
                .ask(connection)
                .compose(counted ->
                        new Query(SENT, channel(), bundle.parcels().get(0).person()).ask(connection));
    }

    private String channel() {
        return bundle.channel().key();
    }
}
