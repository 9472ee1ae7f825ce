package org.standingorders.adapter.pg;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the database to the shape that this version of the service needs. Blocks; for the start only. */
public final class Schema {
    static final String NAME = "standing_orders";

    private Schema() {}

    /**
     * Applies the migrations that are missing.
     *
     * @return the version of the schema
     * @throws FlywayException when a migration fails, or when the schema is newer than this service knows
     */
    public static String migrate(DatabaseAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .schemas(NAME)
                .createSchemas(true)
                .locations("classpath:db/migration")
                .initSql("SET lock_timeout = '1s'")
                .connectRetries(10)
                .load();
        refuseNewer(flyway.info());
        return String.valueOf(flyway.migrate().targetSchemaVersion);
    }

    private static void refuseNewer(MigrationInfoService known) {
        for (MigrationInfo each : known.applied()) {
            if (each.getState().isApplied() && !each.getState().isResolved()) {
                throw new FlywayException("The database is at schema version (" + each.getVersion()
                        + "), which this version of the service does not know. Start the newer one.");
            }
        }
    }
}
