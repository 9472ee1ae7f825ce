package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** Says of an address that is about to be saved whether it may be called from here (H20). */
public final class Gate {
    private static final String NOT_ALLOWED = "The host has no address that may be called from here."
            + " Private ranges must be named in STANDING_ORDERS_EGRESS.";

    private final Vertx vertx;
    private final Egress egress;

    public Gate(Vertx vertx, Egress egress) {
        this.vertx = vertx;
        this.egress = egress;
    }

    /** What speaks against it, for people; empty when nothing does. Never fails. */
    public Future<Optional<String>> objection(String address) {
        URI url = URI.create(address);
        Optional<String> objection = egress.objection(url);
        return objection.isPresent()
                ? Future.succeededFuture(objection)
                : vertx.executeBlocking(() -> InetAddress.getByName(url.getHost()), false)
                        .map(egress::allows)
                        .otherwise(false)
                        .map(allowed -> allowed ? Optional.empty() : Optional.of(NOT_ALLOWED));
    }
}
