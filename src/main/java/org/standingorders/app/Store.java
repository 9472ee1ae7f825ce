package org.standingorders.app;

import io.vertx.core.Vertx;
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

    static Database open(Settings settings, Vertx vertx, Closing closing) {
        DatabaseAddress address = address(settings, closing);
        Schema.migrate(address);
        return closing.add(new Database(vertx, address, PoolLimits.USUAL));
    }

    private static DatabaseAddress address(Settings settings, Closing closing) {
        DatabaseUrl given = settings.database();
        if (given != null) {
            return new DatabaseAddress(given.host(), given.port(), given.database(), given.user(), given.password());
        }
        Path own = settings.data().resolve("postgresql");
        Path binaries = settings.data().resolve("postgresql-binaries");
        return closing.add(EmbeddedDatabase.start(own, binaries, Store::password))
                .address();
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
