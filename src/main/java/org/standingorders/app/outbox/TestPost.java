package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.contact.Channel;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.Tryout;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Letter;
import org.standingorders.notice.TestLetter;

/** Sends test letters by the courier that takes the notices. */
public final class TestPost implements Tryout {
    private final DestinationDesk destinations;
    private final Courier courier;
    private final Supplier<UUID> ids;
    private final Mailroom.Place place;

    public TestPost(DestinationDesk destinations, Courier courier, Supplier<UUID> ids, Mailroom.Place place) {
        this.destinations = destinations;
        this.courier = courier;
        this.ids = ids;
        this.place = place;
    }

    @Override
    public Future<Optional<Attempt>> test(UUID destination) {
        return destinations
                .find(destination)
                .compose(found -> found.map(to -> tried(to).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Attempt> tried(Destination to) {
        InstantSource clock = place.clock();
        Instant begun = clock.instant();
        Letter letter = TestLetter.to(to, ids.get(), begun, place.service().toString());
        return courier.deliver(letter, new Channel.Via(to.id()))
                .map(handover -> new Attempt(begun, Duration.between(begun, clock.instant()), handover));
    }
}
