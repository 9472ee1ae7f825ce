package org.standingorders.bench.bare;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

/** One event loop of the bare service, with database connections of its own. */
final class BareVerticle extends VerticleBase {
    private final int port;
    private final PgConnectOptions database;
    private final int connections;

    BareVerticle(int port, PgConnectOptions database, int connections) {
        this.port = port;
        this.database = database;
        this.connections = connections;
    }

    @Override
    public Future<HttpServer> start() {
        BareTable table = new BareTable(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(database)
                .using(vertx)
                .build());
        return vertx.createHttpServer()
                .requestHandler(new BareIntake(table, new Batches(table)))
                .listen(port, "127.0.0.1");
    }
}
