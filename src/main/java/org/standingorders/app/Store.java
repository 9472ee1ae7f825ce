package org.standingorders.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.adapter.pg.EmbeddedDatabase;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.adapter.pg.Schema;

/** Opens the database: the given one, or an own one under the data directory; with the schema up to date. */
final class Store {
    private static final int PASSWORD_BYTES = 24;

    private Store() {}

    static Vertx vertx(Closing closing) {
        return closing.start(
                () -> Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)),
                vertx -> Waiting.on(vertx.close()));
    }

    /** Refuses at once what {@link #open} would refuse after everything else was made ready. */
    static void requireUnused(StoreSettings settings) {
        if (settings.database() == null) {
            EmbeddedDatabase.requireUnused(own(settings));
        }
    }

    /** Brings the schema up to date. */
    static Database open(StoreSettings settings, Vertx vertx, Closing closing) {
        DatabaseAddress address = address(settings, closing);
        Schema.migrate(address);
        return database(address, vertx, closing);
    }

    /** Of a service that was here before; brings nothing up to date. */
    static Database openAsItIs(StoreSettings settings, Vertx vertx, Closing closing) {
        if (settings.database() == null && !Files.isDirectory(own(settings))) {
            throw new CannotRun(
                    "No service has kept a database under (" + settings.data()
                            + "). Set STANDING_ORDERS_DATA or DATABASE_URL as the service has it.",
                    null);
        }
        DatabaseAddress address = address(settings, closing);
        Schema.requireCurrent(address);
        return database(address, vertx, closing);
    }

    private static Database database(DatabaseAddress address, Vertx vertx, Closing closing) {
        return closing.start(
                () -> new Database(vertx, address, PoolLimits.USUAL), database -> Waiting.on(database.close()));
    }

    private static Path own(StoreSettings settings) {
        return settings.data().resolve("postgresql");
    }

    private static DatabaseAddress address(StoreSettings settings, Closing closing) {
        DatabaseUrl given = settings.database();
        if (given != null) {
            return new DatabaseAddress(given.host(), given.port(), given.database(), given.user(), given.password());
        }
        Path binaries = settings.data().resolve("postgresql-binaries");
        return closing.start(() -> EmbeddedDatabase.start(own(settings), binaries, Store::password))
                .address();
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
