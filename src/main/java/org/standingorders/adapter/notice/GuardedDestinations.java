package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;

/** Destinations of which none is saved that the egress policy would not let out (H20). */
public final class GuardedDestinations implements DestinationDesk {
    private static final String NOT_ALLOWED = "The host has no address that may be called from here."
            + " Private ranges must be named in STANDING_ORDERS_EGRESS.";

    private final Vertx vertx;
    private final DestinationDesk kept;
    private final Egress egress;

    public GuardedDestinations(Vertx vertx, DestinationDesk kept, Egress egress) {
        this.vertx = vertx;
        this.kept = kept;
        this.egress = egress;
    }

    @Override
    public Future<Made> make(Destination destination, Actor actor) {
        URI url = URI.create(destination.url());
        Optional<String> objection = egress.objection(url);
        return objection.isPresent()
                ? Future.succeededFuture(Made.refused(objection.get()))
                : mayBeCalled(url.getHost())
                        .compose(allowed -> allowed
                                ? kept.make(destination, actor)
                                : Future.succeededFuture(Made.refused(NOT_ALLOWED)));
    }

    private Future<Boolean> mayBeCalled(String host) {
        return vertx.executeBlocking(() -> InetAddress.getByName(host), false)
                .map(egress::allows)
                .otherwise(false);
    }

    @Override
    public Future<List<Shown>> destinations() {
        return kept.destinations();
    }

    @Override
    public Future<Optional<Destination>> find(UUID id) {
        return kept.find(id);
    }

    @Override
    public Future<Boolean> switchOff(UUID id, String why, Actor actor) {
        return kept.switchOff(id, why, actor);
    }
}
