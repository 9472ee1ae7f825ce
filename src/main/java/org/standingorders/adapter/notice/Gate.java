package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** Says of an address that is about to be saved whether it may be called from here (H20). */
public final class Gate {
    private static final String UNKNOWN_HOST = "The host is not known to the name servers that are asked from here.";

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
                        .map(found -> egress.objection(found, Egress.port(url)))
                        .otherwise(Optional.of(UNKNOWN_HOST));
    }
}
