package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.standingorders.flow.Effect;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.wire.Json;

/** What a deciding transaction puts into the outbox and takes out of it again. */
final class NoticeWrites {
    static final String NOTICES = """
            INSERT INTO notices (program_no, notice_id, incident_id, created_at, occasion, person, window_seconds,
                                 budget_letters, budget_seconds, state, settled_at, body)
            SELECT $1::int, n.notice_id, n.incident_id, n.created_at, n.occasion, n.person, n.window_seconds,
                   n.budget_letters, n.budget_seconds,
                   CASE WHEN n.person IS NULL THEN 'nobody' ELSE 'pending' END,
                   CASE WHEN n.person IS NULL THEN n.created_at END, n.body
            FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::int[],
                        $8::int[], $9::int[], $10::bytea[])
              AS n (notice_id, incident_id, created_at, occasion, person, window_seconds, budget_letters, budget_seconds, body)""";

    static final String DELIVERIES = """
            WITH d AS (
                SELECT d.notice_id, d.rank, d.channel, d.due_at
                FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[]) AS d (notice_id, rank, channel, due_at)),
            known AS (
                INSERT INTO channels (channel) SELECT DISTINCT d.channel FROM d ORDER BY d.channel ON CONFLICT DO NOTHING)
            INSERT INTO deliveries (notice_id, rank, channel, state, due_at)
            SELECT d.notice_id, d.rank, d.channel, CASE WHEN d.rank = 0 THEN 'waiting' ELSE 'standby' END, d.due_at
            FROM d""";

    /** The notices' rows first and in order, as whoever settles one does, so that the two never wait for each other. */
    private static final String WITHDRAW = """
            WITH hushed AS MATERIALIZED (
                SELECT notice_id FROM notices
                WHERE state = 'pending' AND %s
                ORDER BY notice_id FOR UPDATE),
            stopped AS (
                UPDATE deliveries SET state = 'withdrawn'
                WHERE notice_id IN (SELECT notice_id FROM hushed) AND state IN ('standby', 'waiting')),
            settled AS (
                UPDATE notices SET state = 'withdrawn', settled_at = $1
                WHERE notice_id IN (SELECT notice_id FROM hushed)
                RETURNING notice_id, program_no)
            INSERT INTO notice_fates (notice_id, fate, program_no, at)
            SELECT notice_id, 'WITHDRAWN', program_no, $1 FROM settled ON CONFLICT DO NOTHING""";

    /** A storm that another program told of a moment ago, unseen by this one, is the same storm. */
    static final String STORMS = """
            INSERT INTO storms (person, notice_id, began_at)
            SELECT s.person, s.notice_id, s.began_at
            FROM unnest($1::text[], $2::uuid[], $3::timestamptz[]) AS s (person, notice_id, began_at) ORDER BY s.person
            ON CONFLICT (person) DO UPDATE SET notice_id = EXCLUDED.notice_id, began_at = EXCLUDED.began_at
            WHERE storms.began_at < EXCLUDED.began_at - interval '1 minute'""";

    /** Of a storm that is told already. */
    static final String HUSH_STORMS = WITHDRAW.formatted(
            "notice_id = ANY ($2) AND NOT EXISTS (SELECT FROM storms WHERE storms.notice_id = notices.notice_id)");

    static final String HUSH =
            WITHDRAW.formatted("(incident_id = ANY ($2) AND occasion = ANY ($3) OR notice_id = ANY ($4))");

    private static final String[] POINTLESS = Arrays.stream(Occasion.values())
            .filter(Occasion::endsWithTheAlarm)
            .map(Occasion::name)
            .toArray(String[]::new);

    private NoticeWrites() {}

    static Columns<Notice> notices(ProgramChange change) {
        return Columns.of(told(change), change.before().no())
                .uuids(each -> each.id().value())
                .uuids(each -> each.incident().value())
                .times(Notice::at)
                .texts(each -> each.occasion().name())
                .texts(each -> each.to() == null ? null : each.to().ref())
                .numbers(each -> (int) each.paced().window().toSeconds())
                .numbers(each -> each.paced().letters())
                .numbers(each -> (int) each.paced().within().toSeconds())
                .bytes(Json::write);
    }

    static Columns<Way> deliveries(ProgramChange change) {
        List<Way> ways = told(change).stream()
                .flatMap(notice -> IntStream.range(0, notice.channels().size()).mapToObj(rank -> new Way(notice, rank)))
                .toList();
        return Columns.of(ways)
                .uuids(each -> each.notice().id().value())
                .numbers(Way::rank)
                .texts(each -> each.notice().channels().get(each.rank()).key())
                .times(each -> each.notice().at());
    }

    /** Empty when nothing has become pointless. */
    static Optional<Tuple> hushed(ProgramChange change, Instant now) {
        UUID[] calmed = change.effects(Effect.Hush.class).stream()
                .map(each -> each.incident().value())
                .distinct()
                .toArray(UUID[]::new);
        UUID[] settled = change.effects(Effect.Unask.class).stream()
                .flatMap(each -> each.notices().stream())
                .map(NoticeId::value)
                .toArray(UUID[]::new);
        return calmed.length + settled.length == 0
                ? Optional.empty()
                : Optional.of(Tuple.of(Rows.time(now))
                        .addArrayOfUUID(calmed)
                        .addArrayOfString(POINTLESS)
                        .addArrayOfUUID(settled));
    }

    static Columns<Notice> storms(ProgramChange change) {
        return Columns.of(begun(change))
                .texts(each -> each.to() == null ? null : each.to().ref())
                .uuids(each -> each.id().value())
                .times(Notice::at);
    }

    static Columns<Notice> toldStorms(ProgramChange change, Instant now) {
        return Columns.of(begun(change), Rows.time(now)).uuids(each -> each.id().value());
    }

    private static List<Notice> begun(ProgramChange change) {
        return told(change).stream()
                .filter(notice -> notice.occasion() == Occasion.STORM)
                .toList();
    }

    private static List<Notice> told(ProgramChange change) {
        return change.effects(Effect.Tell.class).stream()
                .map(Effect.Tell::notice)
                .toList();
    }

    /** A notice through one of its channels. */
    record Way(Notice notice, int rank) {}
}
