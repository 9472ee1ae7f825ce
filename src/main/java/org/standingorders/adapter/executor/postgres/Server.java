package org.standingorders.adapter.executor.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A PostgreSQL server, and the database of the scheduler on it.
 *
 * @param user who may dump, create, rename and drop; not the application's role
 * @param password empty where the server asks for none, or a password file has it
 * @param maintenanceDatabase one that is not the scheduler's, to connect to while that is renamed
 * @param appRole under which the scheduler works; what is kept out in maintenance
 * @param programs the folder with {@code psql}, {@code pg_dump} and {@code pg_restore}
 * @param limit for one program, such as a dump
 */
public record Server(
        String host,
        int port,
        String database,
        String user,
        String password,
        String maintenanceDatabase,
        String appRole,
        Path programs,
        Duration limit) {

    /** What PostgreSQL's programs read from their environment, where no other user can see it. */
    Map<String, String> environment(String connectTo) {
        return Map.of(
                "PGHOST",
                host,
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                user,
                "PGPASSWORD",
                password,
                "PGDATABASE",
                connectTo,
                "PGCONNECT_TIMEOUT",
                "10",
                "PGAPPNAME",
                "standing-orders-executor",
                "PGCLIENTENCODING",
                "UTF8");
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
