package org.standingorders.adapter.pg;

import java.util.List;
import java.util.function.IntFunction;
import org.standingorders.testkit.PgDatabase;

/** Ways to falsify what happened to the incidents. */
final class EventAttacks extends Attacks {
    private static final String LOWER =
            "convert_to(replace(convert_from(body, 'UTF8'), '\"severity\":\"high\"', '\"severity\":\"low\"'), 'UTF8')";

    private static final String CHAIN = """
            DO $$
            DECLARE head bytea := coalesce((SELECT hash FROM incident_events WHERE program_no = 2 AND place = %1$d - 1), '');
                    entry record;
            BEGIN
                FOR entry IN SELECT place, incident_id, seq, body FROM incident_events
                             WHERE program_no = 2 AND place >= %1$d ORDER BY place LOOP
                    head := sha256(int4send(octet_length(head)) || head || int4send(3) || 'two'::bytea
                        || int8send(entry.place) || int4send(36) || entry.incident_id::text::bytea || int8send(entry.seq)
                        || int4send(octet_length(entry.body)) || entry.body);
                    UPDATE incident_events SET hash = head WHERE program_no = 2 AND place = entry.place;
                END LOOP;
            END $$;
            """;

    private final LogCopy log;
    private final List<IntFunction<Attack>> all = List.of(
            this::bodyChanged,
            this::hashChanged,
            this::movedToAnother,
            this::deleted,
            this::swapped,
            this::appended,
            this::tailCut,
            this::tailCutAndCounterSet,
            this::rewritten,
            this::incidentChanged,
            this::columnChanged,
            this::invented,
            this::both);

    EventAttacks(long seed, LogCopy log, PgDatabase database) {
        super(
                seed,
                log,
                Integer.parseInt(database.ask("SELECT events FROM programs WHERE program_no = 2")),
                "incident_events",
                "place");
        this.log = log;
    }

    @Override
    List<IntFunction<Attack>> all() {
        return all;
    }

    private Attack movedToAnother(int at) {
        return done("moved to another incident", at, set("incident_id = gen_random_uuid()", "= " + at));
    }

    private Attack appended(int at) {
        return done(
                "appended",
                entries + 1,
                "INSERT INTO incident_events (program_no, place, incident_id, seq, body, hash) SELECT program_no, "
                        + (entries + 1) + ", incident_id, seq + 100, body, hash FROM incident_events" + in("= " + at));
    }

    /** Somebody who knows how hashes are made: the whole chain behind the changed event fits again. */
    private Attack rewritten(int at) {
        return done(
                "rewritten",
                at,
                set("body = convert_to(replace(convert_from(body, 'UTF8'), 'Z', 'Z '), 'UTF8')", "= " + at) + "; "
                        + CHAIN.formatted(at) + counter(entries));
    }

    private Attack incidentChanged(int at) {
        return done("incident changed", 0, "UPDATE incidents SET severity = 'low', body = " + LOWER + one(at));
    }

    private Attack columnChanged(int at) {
        List<String> changes = List.of(
                "status = 'resolved'",
                "is_open = false",
                "type = 'security_incident'",
                "version = version + 1",
                "dedup_key = dedup_key || 'x'",
                "detected_at = detected_at + interval '1 second'",
                "parent_id = gen_random_uuid()");
        String change = changes.get(random.nextInt(changes.size()));
        return done("column changed: " + change, 0, "UPDATE incidents SET " + change + one(at));
    }

    private Attack invented(int at) {
        return done(
                "invented",
                0,
                "INSERT INTO incidents SELECT gen_random_uuid(), program_no, changed_in, dedup_key || 'y', is_open,"
                        + " is_ended, type, severity, status, detected_at, version, body FROM incidents" + one(at));
    }

    /** The incident and its opening made to say the same. */
    private Attack both(int at) {
        String opening = "(SELECT min(place) FROM incident_events WHERE program_no = 2)";
        log.attack(set("body = " + LOWER, "= " + opening));
        return done(
                "incident and event changed",
                1,
                "UPDATE incidents SET severity = 'low', body = " + LOWER
                        + " WHERE incident_id = (SELECT incident_id FROM incident_events" + in("= " + opening) + ")");
    }

    private String one(int at) {
        return " WHERE incident_id = (SELECT incident_id FROM incident_events" + in("= " + at) + ")";
    }

    @Override
    String counter(int count) {
        return "UPDATE programs SET events = " + count + ", events_head = coalesce((SELECT hash FROM incident_events"
                + in("= " + count) + "), '\\x') WHERE program_no = 2";
    }
}
