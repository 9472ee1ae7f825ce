package org.standingorders.bench.bare;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.util.UUID;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.adapter.pg.EmbeddedDatabase;

/** Starts the bare service on the same PostgreSQL, with the same settings, as the product starts for itself. */
public final class BareService {
    private static final int EVENT_LOOPS = 2;
    private static final int CONNECTIONS_PER_LOOP = 2;

    private BareService() {}

    /** @param arguments port, data directory */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[1]);
        Vertx vertx = Vertx.vertx();
        EmbeddedDatabase database = EmbeddedDatabase.start(
                data.resolve("postgres"),
                data.resolve("binaries"),
                () -> UUID.randomUUID().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        start(vertx, port, options(database.address())).await();
    }

    private static Future<String> start(Vertx vertx, int port, PgConnectOptions database) {
        Pool pool = PgBuilder.pool().connectingTo(database).using(vertx).build();
        return pool.query(BareTable.CREATE)
                .execute()
                .compose(created -> pool.close())
                .compose(closed -> vertx.deployVerticle(
                        () -> new BareVerticle(port, database, CONNECTIONS_PER_LOOP),
                        new DeploymentOptions().setInstances(EVENT_LOOPS)));
    }

    private static PgConnectOptions options(DatabaseAddress address) {
        return new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true);
    }
}
