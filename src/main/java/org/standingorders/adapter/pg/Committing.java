package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.standingorders.flow.Happening;
import org.standingorders.incident.Incident;
import org.standingorders.wire.Json;

/** The second way to the database: write everything and commit, sent in one go. */
final class Committing {
    private static final String FACTS = """
            INSERT INTO facts (received_on, program_no, policy_no, position, fact_id, fact_type, key, source, observed_at,
                               received_at, quality, fate, body, incidents, decisions)
            SELECT $1::date, $2::int, $3::int, f.position, f.fact_id, f.fact_type, f.key, f.source, f.observed_at,
                   f.received_at, f.quality, f.fate, f.body, f.incidents::uuid[], f.decisions::uuid[]
            FROM unnest($4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
                        $10::timestamptz[], $11::int[], $12::int[], $13::bytea[], $14::text[], $15::text[])
              AS f (position, fact_id, fact_type, key, source, observed_at, received_at, quality, fate, body, incidents,
                    decisions)""";

    private static final String READINGS = """
            INSERT INTO readings (program_no, received_on, fact_type, key, position)
            SELECT $1::int, $2::date, r.fact_type, r.key, r.position
            FROM unnest($3::text[], $4::text[], $5::bigint[]) AS r (fact_type, key, position)
            ON CONFLICT (program_no, fact_type, key)
            DO UPDATE SET received_on = EXCLUDED.received_on, position = EXCLUDED.position""";

    private static final String INCIDENTS = """
            INSERT INTO incidents (program_no, changed_in, incident_id, dedup_key, is_open, is_ended, type, severity,
                                   status, detected_at, version, body)
            SELECT $1::int, $2::bigint, i.incident_id, i.dedup_key, i.is_open, i.is_ended, i.type, i.severity, i.status,
                   i.detected_at, i.version, i.body
            FROM unnest($3::uuid[], $4::text[], $5::bool[], $6::bool[], $7::text[], $8::text[], $9::text[],
                        $10::timestamptz[], $11::int[], $12::bytea[])
              AS i (incident_id, dedup_key, is_open, is_ended, type, severity, status, detected_at, version, body)
            ON CONFLICT (incident_id)
            DO UPDATE SET changed_in = EXCLUDED.changed_in, dedup_key = EXCLUDED.dedup_key, is_open = EXCLUDED.is_open,
                          is_ended = EXCLUDED.is_ended, severity = EXCLUDED.severity, status = EXCLUDED.status,
                          version = EXCLUDED.version, body = EXCLUDED.body""";

    private static final String EVENTS = """
            INSERT INTO incident_events (incident_id, seq, body)
            SELECT e.incident_id, e.seq, e.body FROM unnest($1::uuid[], $2::int[], $3::bytea[]) AS e (incident_id, seq, body)""";

    private static final String DECISIONS = """
            INSERT INTO decisions (program_no, policy_no, seq, decision_id, point, at, incidents, rules, body, hash)
            SELECT $1::int, $2::int, d.seq, d.decision_id, d.point, d.at, coalesce(d.incidents::uuid[], '{}'),
                   coalesce(d.rules::text[], '{}'), d.body, d.hash
            FROM unnest($3::bigint[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::bytea[],
                        $10::bytea[])
              AS d (seq, decision_id, point, at, incidents, rules, body, hash)""";

    private static final String SIGNALS = """
            INSERT INTO signals (program_no, signal_id, received_at, is_mapped, body)
            SELECT $1::int, s.signal_id, s.received_at, s.is_mapped, s.body
            FROM unnest($2::uuid[], $3::timestamptz[], $4::bool[], $5::bytea[]) AS s (signal_id, received_at, is_mapped, body)""";

    private static final String QUARANTINE = """
            INSERT INTO quarantine (policy_no, at, fact_id, problem)
            SELECT $1::int, $2::timestamptz, q.fact_id, q.problem FROM unnest($3::uuid[], $4::text[]) AS q (fact_id, problem)""";

    private static final String PROGRAM = """
            UPDATE programs SET version = $2, fact_position = $3, log_entries = $4, log_head = $5, defense_level = $6,
                                due_at = $7, claimed_until = NULL
            WHERE program_no = $1""";

    private static final String ONCES = """
            INSERT INTO idempotency_keys (at, credential, key, body_digest, answer)
            SELECT $1::timestamptz, o.credential, o.key, o.body_digest, o.answer
            FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS o (credential, key, body_digest, answer)""";

    private final Begun begun;
    private final List<Future<RowSet<Row>>> sent = new ArrayList<>();

    Committing(Begun begun) {
        this.begun = begun;
    }

    Future<Void> commit(List<ProgramChange> changes, List<OnceAnswer> answers) {
        changes.forEach(this::write);
        ask(
                ONCES,
                Columns.of(answers, Rows.time(begun.now()))
                        .texts(each -> each.once().credential())
                        .texts(each -> each.once().key())
                        .texts(each -> each.once().bodyDigest())
                        .bytes(OnceAnswer::answer));
        sent.add(begun.connection().say("COMMIT"));
        return Future.all(sent).mapEmpty();
    }

    private void write(ProgramChange change) {
        int program = change.before().no();
        ask(FACTS, facts(change));
        ask(
                READINGS,
                Columns.of(change.current(), program, begun.day())
                        .texts(each -> each.fact().fact().factType())
                        .texts(each -> each.fact().fact().key())
                        .longs(JudgedFact::position));
        ask(INCIDENTS, incidents(change));
        ask(
                EVENTS,
                Columns.of(change.happenings())
                        .uuids(each -> each.incident().value())
                        .numbers(Happening::seq)
                        .bytes(each -> Json.write(each.event())));
        ask(DECISIONS, decisions(change));
        ask(
                SIGNALS,
                Columns.of(change.signals(), program)
                        .uuids(each -> each.id())
                        .times(each -> each.receivedAt())
                        .flags(each -> each.mapped())
                        .bytes(Json::write));
        ask(QUARANTINE, quarantined(change));
        sent.add(begun.connection().ask(PROGRAM, program(change.after())));
    }

    private <T> void ask(String sql, Columns<T> columns) {
        if (!columns.rows().isEmpty()) {
            sent.add(begun.connection().ask(sql, columns.tuple()));
        }
    }

    private Columns<JudgedFact> facts(ProgramChange change) {
        return Columns.of(
                        change.facts(),
                        begun.day(),
                        change.before().no(),
                        begun.policy().no())
                .longs(JudgedFact::position)
                .uuids(each -> each.fact().fact().id().value())
                .texts(each -> each.fact().fact().factType())
                .texts(each -> each.fact().fact().key())
                .texts(each -> each.fact().fact().source())
                .times(each -> each.fact().fact().observedAt())
                .times(each -> each.fact().fact().receivedAt())
                .numbers(each -> each.fact().fact().quality().ordinal())
                .numbers(each -> each.fate().ordinal())
                .bytes(each -> each.fact().body())
                .lists(JudgedFact::incidents)
                .lists(JudgedFact::decisions);
    }

    private static Columns<Incident> incidents(ProgramChange change) {
        return Columns.of(
                        change.incidents(), change.before().no(), change.after().version())
                .uuids(each -> each.id().value())
                .texts(each -> each.card().origin().dedupKey())
                .flags(each -> each.status().open())
                .flags(each -> each.as(org.standingorders.incident.Ended.class).isPresent())
                .texts(each -> each.card().type().toString())
                .texts(each -> each.card().severity().toString())
                .texts(each -> each.status().toString())
                .times(each -> each.card().times().detectedAt())
                .numbers(Incident::version)
                .bytes(Json::write);
    }

    private Columns<LogEntry> decisions(ProgramChange change) {
        return Columns.of(change.entries(), change.before().no(), begun.policy().no())
                .longs(LogEntry::seq)
                .uuids(each -> each.decision().id().value())
                .texts(each -> each.decision().point().toString())
                .times(each -> each.decision().at())
                .lists(each -> each.decision().incidents())
                .lists(LogEntry::rules)
                .bytes(LogEntry::body)
                .bytes(LogEntry::hash);
    }

    private Columns<JudgedFact> quarantined(ProgramChange change) {
        List<JudgedFact> failed =
                change.facts().stream().filter(each -> each.problem() != null).toList();
        return Columns.of(failed, begun.policy().no(), Rows.time(begun.now()))
                .uuids(each -> each.fact().fact().id().value())
                .texts(JudgedFact::problem);
    }

    private static Tuple program(ProgramRow after) {
        return Tuple.of(
                        after.no(),
                        after.version(),
                        after.factPosition(),
                        after.logEntries(),
                        Rows.buffer(after.logHead()),
                        after.level())
                .addValue(Rows.timeOrNull(after.dueAt()));
    }
}
