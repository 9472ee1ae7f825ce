package org.standingorders.adapter.pg;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Ways in which the owner of the database could falsify the log of program number 2, at random but repeatable places. */
final class Attacks {
    private static final String IN = " WHERE program_no = 2 AND seq ";

    private static final String CHAIN = """
            DO $$
            DECLARE head bytea := coalesce((SELECT hash FROM decisions WHERE program_no = 2 AND seq = %1$d - 1), '');
                    entry record;
            BEGIN
                FOR entry IN SELECT seq, body FROM decisions WHERE program_no = 2 AND seq >= %1$d ORDER BY seq LOOP
                    head := sha256(int4send(octet_length(head)) || head || int4send(3) || 'two'::bytea
                        || int8send(entry.seq) || int4send(octet_length(entry.body)) || entry.body);
                    UPDATE decisions SET hash = head WHERE program_no = 2 AND seq = entry.seq;
                END LOOP;
            END $$;
            """;

    private final Random random;
    private final LogCopy log;
    private final int entries;
    private final List<IntFunction<Attack>> all = List.of(
            this::bodyChanged,
            this::hashChanged,
            this::columnChanged,
            this::deleted,
            this::deletedAndClosedUp,
            this::swapped,
            this::inserted,
            this::appended,
            this::tailCut,
            this::tailCutAndCounterSet,
            this::rewritten,
            this::counterSet);

    Attacks(long seed, LogCopy log, int entries) {
        random = new Random(seed);
        this.log = log;
        this.entries = entries;
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
                "UPDATE decisions SET body = set_byte(body, " + octet + ", (get_byte(body, " + octet + ") + 1) % 256)"
                        + IN + "= " + at);
    }

    private Attack hashChanged(int at) {
        return done("hash changed", at, "UPDATE decisions SET hash = sha256(hash)" + IN + "= " + at);
    }

    private Attack columnChanged(int at) {
        List<String> changes = List.of(
                "at = at + interval '1 second'",
                "point = 'review'",
                "rules = array_append(rules, 'DT-01/X')",
                "incidents = '{}'",
                "policy_no = 77",
                "decision_id = gen_random_uuid()");
        String change = changes.get(random.nextInt(changes.size()));
        String touched = change.startsWith("incidents") ? "incidents = array_append(incidents, decision_id)" : change;
        return done("column changed: " + touched, at, "UPDATE decisions SET " + touched + IN + "= " + at);
    }

    private Attack deleted(int at) {
        return done("deleted", at, "DELETE FROM decisions" + IN + "= " + at);
    }

    private Attack deletedAndClosedUp(int at) {
        return done(
                "deleted and closed up",
                at,
                "DELETE FROM decisions" + IN + "= " + at + "; UPDATE decisions SET seq = -seq" + IN + "> " + at
                        + "; UPDATE decisions SET seq = -seq - 1" + IN + "< 0; " + counter(entries - 1));
    }

    private Attack swapped(int at) {
        int other = 1 + (at + random.nextInt(entries - 1)) % entries;
        return done("swapped with " + other, Math.min(at, other), move(at, -1) + move(other, at) + move(-1, other));
    }

    private Attack inserted(int at) {
        return done(
                "inserted",
                at,
                "UPDATE decisions SET seq = -seq" + IN + ">= " + at + "; UPDATE decisions SET seq = 1 - seq" + IN
                        + "< 0; " + copy(random.nextInt(2) == 0 || at == 1 ? entries + 1 : 1, at)
                        + counter(entries + 1));
    }

    private Attack appended(int at) {
        return done("appended", entries + 1, copy(at, entries + 1));
    }

    private Attack tailCut(int at) {
        return done("tail cut", at, "DELETE FROM decisions" + IN + ">= " + at);
    }

    private Attack tailCutAndCounterSet(int at) {
        return done("tail cut and counter set", at, "DELETE FROM decisions" + IN + ">= " + at + "; " + counter(at - 1));
    }

    /** Somebody who knows how hashes are made: the whole chain behind the changed entry fits again, and so does the counter. */
    private Attack rewritten(int at) {
        return done(
                "rewritten",
                at,
                "UPDATE decisions SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"severity\":\"high\"', '\"severity\":\"low\"'), 'UTF8')"
                        + IN + "= " + at + "; " + CHAIN.formatted(at) + counter(entries));
    }

    private Attack counterSet(int at) {
        return done("counter set", at, counter(at - 1));
    }

    private static String move(int from, int to) {
        return "UPDATE decisions SET seq = " + to + IN + "= " + from + "; ";
    }

    private static String copy(int from, int to) {
        return "INSERT INTO decisions (program_no, seq, decision_id, point, at, policy_no, incidents, rules, body, hash)"
                + " SELECT program_no, " + to
                + ", gen_random_uuid(), point, at, policy_no, incidents, rules, body, hash"
                + " FROM decisions" + IN + "= " + from + "; ";
    }

    /** Sets the program's counter and head to what the log now says at that entry. */
    private static String counter(int count) {
        return "UPDATE programs SET log_entries = " + count + ", log_head = coalesce((SELECT hash FROM decisions" + IN
                + "= " + count + "), '\\x') WHERE program_no = 2";
    }

    private Attack done(String what, int at, String sql) {
        log.attack(sql);
        return new Attack(what, at);
    }

    /**
     * What was done.
     *
     * @param at the first entry that is not as it was
     */
    record Attack(String what, int at) {}
}
