package org.standingorders.adapter.pg;

import java.util.List;
import java.util.stream.Collectors;
import org.standingorders.testkit.PgDatabase;

/** The log as it was, so that it can be put back after each attack; done as the owner can, past all triggers. */
final class LogCopy {
    private static final List<String> TABLES =
            List.of("decisions", "incident_events", "incidents", "checkpoints", "signed_heads", "programs");

    private final PgDatabase database;

    LogCopy(PgDatabase database) {
        this.database = database;
        TABLES.forEach(table -> database.run("CREATE TABLE was_" + table + " AS SELECT * FROM " + table));
    }

    /** Runs statements past the triggers that keep the log append-only. */
    void attack(String sql) {
        database.run("SET session_replication_role = replica; " + sql);
    }

    void restore() {
        attack(TABLES.stream()
                .map(table -> "DELETE FROM " + table + "; INSERT INTO " + table
                        + " OVERRIDING SYSTEM VALUE SELECT * FROM was_" + table)
                .collect(Collectors.joining("; ")));
    }
}
