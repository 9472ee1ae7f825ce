package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;

/** Destinations of which none is saved that the egress policy would not let out (H20). */
public final class GuardedDestinations implements DestinationDesk {
    private final DestinationDesk kept;
    private final Gate gate;

    public GuardedDestinations(DestinationDesk kept, Gate gate) {
        this.kept = kept;
        this.gate = gate;
    }

    @Override
    public Future<Made> make(Destination destination, Actor actor) {
        return gate.objection(destination.url())
                .compose(objection -> objection.isPresent()
                        ? Future.succeededFuture(Made.refused(objection.get()))
                        : kept.make(destination, actor));
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
