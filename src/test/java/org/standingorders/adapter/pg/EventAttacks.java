package org.standingorders.adapter.pg;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.standingorders.adapter.pg.Attacks.Attack;
import org.standingorders.testkit.PgDatabase;

/** Ways in which the owner of the database could falsify what happened to the incidents of program number 2. */
final class EventAttacks {
    private static final String IN = " WHERE program_no = 2 AND place ";

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

    private final Random random;
    private final LogCopy log;
    private final int entries;
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
        random = new Random(seed);
        this.log = log;
        entries = Integer.parseInt(database.ask("SELECT events FROM programs WHERE program_no = 2"));
    }

    /** Carries the next one out. */
    Attack next(int n) {
        return all.get(n % all.size()).apply(1 + random.nextInt(entries));
    }

    private Attack bodyChanged(int at) {
        int octet = random.nextInt(40);
        return done(
                "body changed",
                at,
                "UPDATE incident_events SET body = set_byte(body, " + octet + ", (get_byte(body, " + octet
                        + ") + 1) % 256)" + IN + "= " + at);
    }

    private Attack hashChanged(int at) {
        return done("hash changed", at, "UPDATE incident_events SET hash = sha256(hash)" + IN + "= " + at);
    }

    private Attack movedToAnother(int at) {
        return done(
                "moved to another incident",
                at,
                "UPDATE incident_events SET incident_id = gen_random_uuid()" + IN + "= " + at);
    }

    private Attack deleted(int at) {
        return done("deleted", at, "DELETE FROM incident_events" + IN + "= " + at);
    }

    private Attack swapped(int at) {
        int other = 1 + (at + random.nextInt(entries - 1)) % entries;
        return done("swapped with " + other, Math.min(at, other), move(at, -1) + move(other, at) + move(-1, other));
    }

    private Attack appended(int at) {
        return done(
                "appended",
                entries + 1,
                "INSERT INTO incident_events (program_no, place, incident_id, seq, body, hash) SELECT program_no, "
                        + (entries + 1) + ", incident_id, seq + 100, body, hash FROM incident_events" + IN + "= " + at);
    }

    private Attack tailCut(int at) {
        return done("tail cut", at, "DELETE FROM incident_events" + IN + ">= " + at);
    }

    private Attack tailCutAndCounterSet(int at) {
        return done(
                "tail cut and counter set",
                at,
                "DELETE FROM incident_events" + IN + ">= " + at + "; " + counter(at - 1));
    }

    /** Somebody who knows how hashes are made: the whole chain behind the changed event fits again. */
    private Attack rewritten(int at) {
        return done(
                "rewritten",
                at,
                "UPDATE incident_events SET body = convert_to(replace(convert_from(body, 'UTF8'), 'Z', 'Z '), 'UTF8')"
                        + IN + "= " + at + "; " + CHAIN.formatted(at) + counter(entries));
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
        log.attack("UPDATE incident_events SET body = " + LOWER + IN + "= " + opening);
        return done(
                "incident and event changed",
                1,
                "UPDATE incidents SET severity = 'low', body = " + LOWER
                        + " WHERE incident_id = (SELECT incident_id FROM incident_events" + IN + "= " + opening + ")");
    }

    private static String one(int at) {
        return " WHERE incident_id = (SELECT incident_id FROM incident_events" + IN + "= " + at + ")";
    }

    private static String move(int from, int to) {
        return "UPDATE incident_events SET place = " + to + IN + "= " + from + "; ";
    }

    private static String counter(int count) {
        return "UPDATE programs SET events = " + count + ", events_head = coalesce((SELECT hash FROM incident_events"
                + IN + "= " + count + "), '\\x') WHERE program_no = 2";
    }

    private Attack done(String what, int at, String sql) {
        log.attack(sql);
        return new Attack(what, at);
    }
}
