package org.standingorders.app.executor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.standingorders.adapter.executor.postgres.Server;
import org.standingorders.app.executor.ExecutorFile.DatabasePart;

/** Reads where the scheduler's database is. */
record ServerReader(Faults faults, SecretReader secrets) {
    /** PostgreSQL names have at most 63 characters, and ours put up to 24 before or behind this one. */
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,38}";

    private static final int AN_HOUR = 3_600;
    private static final String DEBIAN = "/usr/lib/postgresql/15/bin";

    Server server(DatabasePart part) {
        Server server = new Server(
                part.host(),
                part.port(),
                part.name(),
                part.user(),
                part.password() == null ? "" : secrets.read(part.password(), "database.password"),
                Objects.requireNonNullElse(part.maintenanceDatabase(), "postgres"),
                part.applicationRole(),
                Path.of(Objects.requireNonNullElse(part.programs(), DEBIAN)),
                Duration.ofSeconds(Objects.requireNonNullElse(part.timeLimitSeconds(), AN_HOUR)));
        check(server);
        return server;
    }

    private void check(Server server) {
        checkName(server.database(), "database.name");
        checkName(server.maintenanceDatabase(), "database.maintenance_database");
        faults.require(
                !server.database().equals(server.maintenanceDatabase()),
                "database.maintenance_database",
                "It must be another database than the scheduler's.");
        faults.require(
                !server.user().equals(server.appRole()),
                "database.application_role",
                "The executor needs a user of its own: as (" + server.user() + ") it would lock itself out.");
        faults.require(server.limit().toSeconds() > 0, "database.time_limit_seconds", "It must be greater than 0.");
        checkPrograms(server.programs());
    }

    private void checkName(String name, String place) {
        faults.require(name.matches(NAME), place, "(" + name + ") must be at most 39 letters, digits and underscores.");
    }

    private void checkPrograms(Path folder) {
        for (String each : "psql pg_dump pg_restore dropdb".split(" ")) {
            faults.require(
                    Files.isExecutable(folder.resolve(each)),
                    "database.programs",
                    "There is no (" + each + ") in (" + folder + "). Maybe install postgresql-client.");
        }
    }
}
