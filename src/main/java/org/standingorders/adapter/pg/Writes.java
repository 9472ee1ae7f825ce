package org.standingorders.adapter.pg;

/** The statements that write what was decided, many rows at a time. */
final class Writes {
    static final String FACTS = """
            INSERT INTO facts (received_on, program_no, policy_no, position, fact_id, fact_type, key, source, observed_at,
                               received_at, quality, fate, in_situation, body)
            SELECT $1::date, $2::int, $3::int, f.position, f.fact_id, f.fact_type, f.key, f.source, f.observed_at,
                   f.received_at, f.quality, f.fate, f.in_situation, f.body
            FROM unnest($4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
                        $10::timestamptz[], $11::int[], $12::int[], $13::bool[], $14::bytea[])
              AS f (position, fact_id, fact_type, key, source, observed_at, received_at, quality, fate, in_situation, body)""";

    static final String EFFECTS = """
            INSERT INTO fact_effects (fact_id, incidents, decisions)
            SELECT e.fact_id, coalesce(e.incidents::uuid[], '{}'), coalesce(e.decisions::uuid[], '{}')
            FROM unnest($1::uuid[], $2::text[], $3::text[]) AS e (fact_id, incidents, decisions)""";

    static final String READINGS = """
            INSERT INTO readings (program_no, fact_type, key, received_on, position)
            SELECT $1::int, r.fact_type, r.key, r.received_on, r.position
            FROM unnest($2::text[], $3::text[], $4::date[], $5::bigint[]) AS r (fact_type, key, received_on, position)
            ON CONFLICT (program_no, fact_type, key)
            DO UPDATE SET received_on = EXCLUDED.received_on, position = EXCLUDED.position""";

    static final String FORGOTTEN = """
            DELETE FROM readings r USING unnest($2::text[], $3::text[]) AS f (fact_type, key)
            WHERE r.program_no = $1::int AND r.fact_type = f.fact_type AND r.key = f.key""";

    static final String INCIDENTS = """
            INSERT INTO incidents (program_no, changed_in, incident_id, dedup_key, is_open, is_ended, type, severity,
                                   status, detected_at, version, parent_id, body)
            SELECT $1::int, $2::bigint, i.incident_id, i.dedup_key, i.is_open, i.is_ended, i.type, i.severity, i.status,
                   i.detected_at, i.version, i.parent_id, i.body
            FROM unnest($3::uuid[], $4::text[], $5::bool[], $6::bool[], $7::text[], $8::text[], $9::text[],
                        $10::timestamptz[], $11::int[], $12::uuid[], $13::bytea[])
              AS i (incident_id, dedup_key, is_open, is_ended, type, severity, status, detected_at, version, parent_id, body)
            ON CONFLICT (incident_id)
            DO UPDATE SET changed_in = EXCLUDED.changed_in, dedup_key = EXCLUDED.dedup_key, is_open = EXCLUDED.is_open,
                          is_ended = EXCLUDED.is_ended, severity = EXCLUDED.severity, status = EXCLUDED.status,
                          version = EXCLUDED.version, parent_id = EXCLUDED.parent_id, body = EXCLUDED.body""";

    static final String EVENTS = """
            INSERT INTO incident_events (program_no, place, incident_id, seq, body, hash)
            SELECT $1::int, e.place, e.incident_id, e.seq, e.body, e.hash
            FROM unnest($2::bigint[], $3::uuid[], $4::int[], $5::bytea[], $6::bytea[])
              AS e (place, incident_id, seq, body, hash)""";

    static final String DECISIONS = """
            INSERT INTO decisions (program_no, policy_no, seq, decision_id, point, at, incidents, rules, body, hash)
            SELECT $1::int, $2::int, d.seq, d.decision_id, d.point, d.at, coalesce(d.incidents::uuid[], '{}'),
                   coalesce(d.rules::text[], '{}'), d.body, d.hash
            FROM unnest($3::bigint[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::bytea[],
                        $10::bytea[])
              AS d (seq, decision_id, point, at, incidents, rules, body, hash)""";

    static final String SIGNALS = """
            INSERT INTO signals (program_no, signal_id, received_at, is_mapped, body)
            SELECT $1::int, s.signal_id, s.received_at, s.is_mapped, s.body
            FROM unnest($2::uuid[], $3::timestamptz[], $4::bool[], $5::bytea[]) AS s (signal_id, received_at, is_mapped, body)""";

    static final String QUARANTINE = """
            INSERT INTO quarantine (policy_no, at, fact_id, problem)
            SELECT $1::int, $2::timestamptz, q.fact_id, q.problem FROM unnest($3::uuid[], $4::text[]) AS q (fact_id, problem)""";

    static final String PROGRAM = """
            UPDATE programs SET version = $2, fact_position = $3, log_entries = $4, log_head = $5, events = $6,
                                events_head = $7, defense_level = $8, due_at = $9, readings_at = $10, readings_day = $11, suspicions = $12,
                                coverage_trail = $13, claimed_until = NULL
            WHERE program_no = $1""";

    static final String ONCES = """
            INSERT INTO idempotency_keys (at, credential, key, body_digest, answer)
            SELECT $1::timestamptz, o.credential, o.key, o.body_digest, o.answer
            FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS o (credential, key, body_digest, answer)""";

    private Writes() {}
}
