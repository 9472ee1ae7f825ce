package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Tryout;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Handover;

/** Notices in memory; the one destination that can be tried answers 503. */
final class MemoryNotices implements NoticeDesk, Tryout {
    private final MemoryDestinations destinations;
    final List<Sent> sent = new ArrayList<>();

    MemoryNotices(MemoryDestinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Future<Page<Sent>> notices(NoticeFilter filter, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                sent.stream()
                        .filter(one -> filter.scope().covers(one.programId()))
                        .filter(one -> filter.state() == null || filter.state() == one.state())
                        .toList(),
                page));
    }

    @Override
    public Future<List<Sent>> notices(IncidentId incident) {
        return Future.succeededFuture(sent.stream()
                .filter(one -> one.notice().incident().equals(incident))
                .toList());
    }

    @Override
    public Future<Optional<Sent>> notice(NoticeId id, Scope scope) {
        return Future.succeededFuture(sent.stream()
                .filter(one -> one.notice().id().equals(id) && scope.covers(one.programId()))
                .findFirst());
    }

    @Override
    public Future<Resending> resend(NoticeId id, Asking asking) {
        return notice(id, asking.scope())
                .map(found -> found.map(one -> one.state() == State.DEAD ? Resending.BEGUN : Resending.NOT_GIVEN_UP)
                        .orElse(Resending.UNKNOWN));
    }

    @Override
    public Future<Optional<Attempt>> test(UUID destination) {
        Attempt attempt =
                new Attempt(Instant.EPOCH, Duration.ofMillis(17), Handover.failed(503, "The receiver answered 503."));
        return destinations.find(destination).map(found -> found.map(there -> attempt));
    }
}
