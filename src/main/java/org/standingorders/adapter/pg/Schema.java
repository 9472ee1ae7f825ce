package org.standingorders.adapter.pg;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the database to the shape that this version of the service needs. Blocks; for the start only. */
public final class Schema {
    static final String NAME = "standing_orders";

    private static final int TRIES = 30;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private Schema() {}

    /**
     * Applies the migrations that are missing.
     *
     * @return the version of the schema
     * @throws DatabaseUnusable when the database does not let us in, when a migration fails, or when the schema is newer
     *     than this service knows
     */
    public static String migrate(DatabaseAddress address) {
        return with(address, flyway -> {
            refuseNewer(flyway);
            return String.valueOf(flyway.migrate().targetSchemaVersion);
        });
    }

    /**
     * Changes nothing.
     *
     * @throws DatabaseUnusable when the database does not let us in, or when the schema is not the one that this version of
     *     the service makes
     */
    public static void requireCurrent(DatabaseAddress address) {
        with(address, flyway -> {
            refuseNewer(flyway);
            if (flyway.info().pending().length > 0) {
                throw new DatabaseUnusable(
                        "The database (" + address + ") has not been brought to this version's schema."
                                + " Start this version of the service on it once.",
                        null);
            }
            return true;
        });
    }

    private static <T> T with(DatabaseAddress address, Function<Flyway, T> work) {
        awaitEntry(address);
        try {
            return work.apply(Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .schemas(NAME)
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .initSql("SET lock_timeout = '1s'")
                    .load());
        } catch (FlywayException fault) {
            throw unusable(address, fault);
        }
    }

    /** A server that still starts is waited for; a wrong name or password does not get better by trying again. */
    private static void awaitEntry(DatabaseAddress address) {
        for (int tries = 1; ; tries++) {
            try {
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())
                        .close();
                return;
            } catch (SQLException fault) {
                if (tries == TRIES || isFinal(String.valueOf(fault.getSQLState()))) {
                    throw unusable(address, fault);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean isFinal(String sqlState) {
        return sqlState.startsWith("28") || sqlState.startsWith("3D");
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo each : flyway.info().applied()) {
            if (each.getState().isApplied() && !each.getState().isResolved()) {
                throw new DatabaseUnusable(
                        "The database is at schema version (" + each.getVersion()
                                + "), which this version of the service does not know. Start the newer one.",
                        null);
            }
        }
    }

    private static DatabaseUnusable unusable(DatabaseAddress address, Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new DatabaseUnusable("The database (" + address + ") cannot be used: " + root.getMessage(), fault);
    }
}
