package org.standingorders.app.lane;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.Claim;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.adapter.pg.Place;
import org.standingorders.adapter.pg.ProgramRow;
import org.standingorders.adapter.pg.Stored;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Attention;

/** Gets a docket ready for each program of a batch: its situation, from memory where that is still valid. */
record Preparation(Deciding deciding, Begun begun, Cache cache, Attention attention) {

    Future<Map<String, Docket>> dockets(List<Claim> claims, List<Submission<?>> submissions) {
        Map<String, Docket> dockets = new HashMap<>();
        Future<Void> ready = Future.succeededFuture();
        for (Claim claim : claims) {
            ProgramRow row = begun.program(claim.programId());
            ready = ready.compose(before -> held(row))
                    .map(held -> dockets.put(
                            claim.programId(), new Docket(row, claim, held.at(begun.now(), attention), begun.day())))
                    .compose(docketed ->
                            summon(Objects.requireNonNull(dockets.get(claim.programId())), row, submissions));
        }
        return ready.map(done -> dockets);
    }

    /** From memory; brought up to date where another instance was faster, read whole where there is nothing in memory. */
    private Future<Held> held(ProgramRow row) {
        Place newest = new Place(begun.day(), row.factPosition());
        Held held = cache.of(row).orElse(null);
        if (held == null && row.version() == 0) {
            return Future.succeededFuture(Held.of(row, Stored.NOTHING, newest));
        }
        if (held == null) {
            return deciding.everything(begun, row).map(stored -> Held.of(row, stored, newest));
        }
        return held.version() == row.version()
                ? Future.succeededFuture(held)
                : deciding.since(begun, row, held.newest(), held.version())
                        .map(since -> held.caughtUp(row, since, newest));
    }

    /** Incidents that have ended are not kept in memory, but people may still add notes to them. */
    private Future<Void> summon(Docket docket, ProgramRow row, List<Submission<?>> submissions) {
        List<IncidentId> ended = submissions.stream()
                .flatMap(each -> each.work().incidents().stream())
                .filter(id -> docket.situation().incident(id).isEmpty())
                .distinct()
                .toList();
        if (ended.isEmpty()) {
            return Future.succeededFuture();
        }
        return deciding.incidents(begun, row, ended).map(found -> {
            found.forEach(docket::summon);
            return null;
        });
    }
}
