package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standingorders.desk.NoticeDesk.Resend;
import org.standingorders.desk.NoticeDesk.Way;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;
import org.standingorders.notice.Notice;

/** The channels of notices with every attempt that was made through them. */
record Ways(Database database) {
    private static final String DELIVERIES = """
            SELECT notice_id, rank, channel, state, due_at, tries FROM deliveries WHERE notice_id = ANY (?) ORDER BY notice_id, rank""";

    private static final String ATTEMPTS = """
            SELECT notice_id, rank, at, latency_ms, outcome, status, detail FROM delivery_attempts
            WHERE notice_id = ANY (?) ORDER BY notice_id, rank, claim_no""";

    private static final String RESENDS =
            "SELECT notice_id, at, actor FROM notice_resends WHERE notice_id = ANY (?) ORDER BY resend_no";

    Future<Known> of(List<UUID> notices) {
        Future<Map<UUID, List<Row>>> deliveries = rows(DELIVERIES, notices);
        Future<Map<UUID, List<Row>>> attempts = rows(ATTEMPTS, notices);
        Future<Map<UUID, List<Row>>> resends = rows(RESENDS, notices);
        return Future.all(deliveries, attempts, resends)
                .map(read -> new Known(deliveries.result(), attempts.result(), resends.result()));
    }

    private Future<Map<UUID, List<Row>>> rows(String sql, List<UUID> notices) {
        return notices.isEmpty()
                ? Future.succeededFuture(Map.of())
                : new Query(sql, (Object) notices.toArray(UUID[]::new))
                        .ask(database)
                        .map(rows -> Rows.list(rows, row -> row).stream()
                                .collect(Collectors.groupingBy(row -> row.getUUID("notice_id"))));
    }

    /** By notice. */
    record Known(Map<UUID, List<Row>> deliveries, Map<UUID, List<Row>> attempts, Map<UUID, List<Row>> resends) {

        List<Way> ways(Notice notice) {
            UUID id = notice.id().value();
            return deliveries.getOrDefault(id, List.of()).stream()
                    .map(row -> way(notice, row))
                    .toList();
        }

        private Way way(Notice notice, Row row) {
            int rank = row.getInteger("rank");
            List<Attempt> made = attempts.getOrDefault(notice.id().value(), List.of()).stream()
                    .filter(attempt -> attempt.getInteger("rank") == rank)
                    .map(Known::attempt)
                    .toList();
            return new Way(
                    StoredNotice.channel(row.getString("channel")),
                    row.getString("state"),
                    Rows.instant(row, "due_at"),
                    row.getInteger("tries"),
                    made);
        }

        private static Attempt attempt(Row row) {
            Outcome outcome = Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
            return new Attempt(
                    Rows.instant(row, "at"),
                    Duration.ofMillis(row.getInteger("latency_ms")),
                    new Handover(outcome, row.getInteger("status"), Duration.ZERO, row.getString("detail")));
        }

        List<Resend> resends(Notice notice) {
            return resends.getOrDefault(notice.id().value(), List.of()).stream()
                    .map(row -> new Resend(Rows.instant(row, "at"), row.getString("actor")))
                    .toList();
        }
    }
}
