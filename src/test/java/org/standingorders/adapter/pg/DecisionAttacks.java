package org.standingorders.adapter.pg;

import java.util.List;
import java.util.function.IntFunction;

/** Ways to falsify the log of decisions. */
final class DecisionAttacks extends Attacks {
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

    DecisionAttacks(long seed, LogCopy log, int entries) {
        super(seed, log, entries, "decisions", "seq");
    }

    @Override
    List<IntFunction<Attack>> all() {
        return all;
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
        return done("column changed: " + touched, at, set(touched, "= " + at));
    }

    private Attack deletedAndClosedUp(int at) {
        return done(
                "deleted and closed up",
                at,
                delete("= " + at) + "; " + set("seq = -seq", "> " + at) + "; " + set("seq = -seq - 1", "< 0") + "; "
                        + counter(entries - 1));
    }

    private Attack inserted(int at) {
        return done(
                "inserted",
                at,
                set("seq = -seq", ">= " + at) + "; " + set("seq = 1 - seq", "< 0") + "; "
                        + copy(random.nextInt(2) == 0 || at == 1 ? entries + 1 : 1, at)
                        + counter(entries + 1));
    }

    private Attack appended(int at) {
        return done("appended", entries + 1, copy(at, entries + 1));
    }

    /** Somebody who knows how hashes are made: the whole chain behind the changed entry fits again, and so does the counter. */
    private Attack rewritten(int at) {
        return done(
                "rewritten",
                at,
                set(
                                "body = convert_to(replace(convert_from(body, 'UTF8'), '\"severity\":\"high\"', '\"severity\":\"low\"'), 'UTF8')",
                                "= " + at)
                        + "; " + CHAIN.formatted(at) + counter(entries));
    }

    private Attack counterSet(int at) {
        return done("counter set", at, counter(at - 1));
    }

    private String copy(int from, int to) {
        return "INSERT INTO decisions (program_no, seq, decision_id, point, at, policy_no, incidents, rules, body, hash)"
                + " SELECT program_no, " + to
                + ", gen_random_uuid(), point, at, policy_no, incidents, rules, body, hash"
                + " FROM decisions" + in("= " + from) + "; ";
    }

    /** Sets the program's counter and head to what the log now says at that entry. */
    @Override
    String counter(int count) {
        return "UPDATE programs SET log_entries = " + count + ", log_head = coalesce((SELECT hash FROM decisions"
                + in("= " + count) + "), '\\x') WHERE program_no = 2";
    }
}
