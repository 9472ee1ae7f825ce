package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;

/** Destinations in memory; what is on this machine may not be called. */
final class MemoryDestinations implements DestinationDesk {
    private final Map<UUID, Destination> all = new LinkedHashMap<>();

    @Override
    public Future<List<Shown>> destinations() {
        return Future.succeededFuture(
                all.values().stream().map(MemoryDestinations::shown).toList());
    }

    @Override
    public Future<Optional<Destination>> find(UUID id) {
        return Future.succeededFuture(Optional.ofNullable(all.get(id)));
    }

    @Override
    public Future<Made> make(Destination destination, Actor actor) {
        if (destination.url().contains("//localhost")) {
            return Future.succeededFuture(Made.refused("The host has no address that may be called from here."));
        }
        Optional<Made> dispute = all.values().stream()
                .flatMap(other -> destination.disputed(other).map(program -> Made.disputed(program, other)).stream())
                .findFirst();
        if (dispute.isPresent()) {
            return Future.succeededFuture(dispute.get());
        }
        all.put(destination.id(), destination);
        return Future.succeededFuture(Made.of(shown(destination)));
    }

    @Override
    public Future<Boolean> switchOff(UUID id, String why, Actor actor) {
        return Future.succeededFuture(all.remove(id) != null);
    }

    private static Shown shown(Destination one) {
        return new Shown(one.id(), one.name(), one.kind(), URI.create(one.url()).getHost(), one.programs(), null);
    }
}
