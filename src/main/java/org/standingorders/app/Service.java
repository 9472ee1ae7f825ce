package org.standingorders.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import org.standingorders.adapter.pg.Database;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.desk.PolicyDesk.Version;

/** A running service: started in order, stopped in reverse. What was acknowledged survives any way of stopping it. */
public final class Service implements AutoCloseable {
    private final Closing closing = new Closing();
    private final String host;
    private final Parts parts;
    private final Version policy;
    private final int port;

    private Service(Settings settings, Secrets secrets, CheckedPolicy first) {
        host = settings.host();
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        closing.add(vertx, () -> Waiting.on(vertx.close()));
        Database database = Store.open(settings, vertx, closing);
        parts = closing.add(new Parts(vertx, database, secrets, InstantSource.system()));
        policy = Waiting.on(parts.library().bootstrap(first));
        Waiting.on(parts.library().rulebook(policy.digest()));
        port = Listening.on(vertx, parts.api(), host, settings.port());
        parts.begin(closing.add(new Chores(vertx)));
    }

    /**
     * Starts everything; what had been started is stopped again when a later part fails.
     *
     * @param first decides when the database holds no policy yet
     */
    public static Service start(Settings settings, Secrets secrets, CheckedPolicy first) {
        return new Service(settings, secrets, first);
    }

    /** Where it can be reached, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://" + host + ":" + port;
    }

    /** The policy that decides. */
    public Version policy() {
        return policy;
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        closing.close();
    }
}
