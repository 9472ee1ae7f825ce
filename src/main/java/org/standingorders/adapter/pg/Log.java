package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.standingorders.flow.Decision;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/** The two logs that every program has, as they are read to be proven. */
enum Log {
    /** What was decided. */
    DECISIONS("entry", """
            SELECT d.program_no, o.program_id, d.seq AS place, d.decision_id, d.point, d.at, p.digest, d.incidents, d.rules,
                   d.body, d.hash
            FROM decisions d
            LEFT JOIN programs o ON o.program_no = d.program_no
            LEFT JOIN policies p ON p.policy_no = d.policy_no
            WHERE (d.program_no, d.seq) > (?, ?) AND d.program_no <= ?
            ORDER BY d.program_no, d.seq LIMIT ?""", """
            SELECT p.program_no, p.log_entries AS counted,
                   coalesce((SELECT max(d.seq) FROM decisions d WHERE d.program_no = p.program_no), 0) AS stored
            FROM programs p WHERE p.program_no > ? AND p.program_no <= ?""", """
            SELECT p.program_no IS NOT NULL AS stands, d.hash,
                   coalesce((SELECT max(x.seq) FROM decisions x WHERE x.program_no = p.program_no), 0) AS stored
            FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS signed (program_id, entries, n)
            LEFT JOIN programs p ON p.program_id = signed.program_id
            LEFT JOIN decisions d ON d.program_no = p.program_no AND d.seq = signed.entries
            ORDER BY signed.n""") {

        @Override
        LogHead counted(Row program) {
            return new LogHead(program.getLong("log_entries"), Rows.bytes(program, "log_head"));
        }

        @Override
        byte[] hash(Hash begun, Row row) {
            return begun.with(Rows.bytes(row, "body")).bytes();
        }

        /** The columns beside the body are not under the hash, but lists are filtered by them. */
        @Override
        @Nullable
        String oddity(Row row) {
            byte[] body = Rows.bytes(row, "body");
            Decision decision = Json.read(body, Decision.class);
            LogEntry entry = new LogEntry(row.getLong("place"), decision, body, Rows.bytes(row, "hash"));
            boolean fits = decision.id().value().equals(row.getUUID("decision_id"))
                    && decision.point().toString().equals(row.getString("point"))
                    && decision.at().equals(row.getOffsetDateTime("at").toInstant())
                    && decision.policy().value().equals(row.getString("digest"))
                    && decision.incidents().equals(Rows.ids(row, "incidents", IncidentId::new))
                    && entry.rules().equals(Arrays.asList(row.getArrayOfStrings("rules")));
            return fits ? null : "its columns do not say what the entry says";
        }
    },

    /** What happened to incidents. */
    EVENTS("event", """
            SELECT e.program_no, o.program_id, e.place, e.incident_id, e.seq, e.body, e.hash, i.program_no AS owner
            FROM incident_events e
            LEFT JOIN programs o ON o.program_no = e.program_no
            LEFT JOIN incidents i ON i.incident_id = e.incident_id
            WHERE (e.program_no, e.place) > (?, ?) AND e.program_no <= ?
            ORDER BY e.program_no, e.place LIMIT ?""", """
            SELECT p.program_no, p.events AS counted,
                   coalesce((SELECT max(e.place) FROM incident_events e WHERE e.program_no = p.program_no), 0) AS stored
            FROM programs p WHERE p.program_no > ? AND p.program_no <= ?""", """
            SELECT p.program_no IS NOT NULL AS stands, e.hash,
                   coalesce((SELECT max(x.place) FROM incident_events x WHERE x.program_no = p.program_no), 0) AS stored
            FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS signed (program_id, entries, n)
            LEFT JOIN programs p ON p.program_id = signed.program_id
            LEFT JOIN incident_events e ON e.program_no = p.program_no AND e.place = signed.entries
            ORDER BY signed.n""") {

        @Override
        LogHead counted(Row program) {
            return new LogHead(program.getLong("events"), Rows.bytes(program, "events_head"));
        }

        @Override
        byte[] hash(Hash begun, Row row) {
            return EventEntry.hash(begun, row.getUUID("incident_id"), row.getInteger("seq"), Rows.bytes(row, "body"));
        }

        @Override
        @Nullable
        String oddity(Row row) {
            return row.getInteger("program_no").equals(row.getInteger("owner"))
                    ? null
                    : "its incident (" + row.getUUID("incident_id") + ") is missing";
        }
    };

    private final String word;
    private final String rows;
    private final String totals;
    private final String signed;

    Log(String word, String rows, String totals, String signed) {
        this.word = word;
        this.rows = rows;
        this.totals = totals;
        this.signed = signed;
    }

    /** What one of its entries is called. */
    String word() {
        return word;
    }

    /** Entries after a program and place, up to a program, so many at most. */
    String rows() {
        return rows;
    }

    /** What is stored and what is counted of the programs after one and up to another, at one moment. */
    String totals() {
        return totals;
    }

    /** What now stands where programs' logs ended when they were signed, in the order asked. */
    String signed() {
        return signed;
    }

    /** How far the program says that it has come. */
    abstract LogHead counted(Row program);

    /** Completes the hash of an entry with what the entry says. */
    abstract byte[] hash(Hash begun, Row row);

    /** What is wrong with an entry beside its hash; null when nothing is. */
    abstract @Nullable String oddity(Row row);
}
