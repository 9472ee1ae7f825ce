package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.adapter.pg.Bundle;
import org.standingorders.adapter.pg.PgOutbox;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Notice;

/**
 * Takes what is due out of the outbox and hands it to its courier; any number of instances may do so at once. Deliveries do
 * not wait for each other: a receiver that hangs holds up only what goes to itself. What cannot even be put into words is a
 * failed attempt like any other.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int AT_ONCE = 64;

    private final PgOutbox outbox;
    private final LetterWriter letters;
    private final Courier courier;
    private final InstantSource clock;

    Dispatcher(PgOutbox outbox, LetterWriter letters, Courier courier, InstantSource clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.courier = courier;
        this.clock = clock;
    }

    /** Completes when everything that was due has been handed out, not when it has arrived. */
    Future<Void> look() {
        return outbox.claim(AT_ONCE)
                .compose(bundles -> {
                    bundles.forEach(this::send);
                    return bundles.size() < AT_ONCE ? Future.<Void>succeededFuture() : look();
                })
                .recover(fault -> {
                    LOG.warn("What is due to be sent could not be looked up: {}", fault.getMessage());
                    return Future.succeededFuture();
                });
    }

    private void send(Bundle bundle) {
        Instant begun = clock.instant();
        handed(bundle)
                .compose(handover ->
                        outbox.tried(bundle, new Attempt(begun, Duration.between(begun, clock.instant()), handover)))
                .onFailure(fault -> LOG.warn(
                        "The notices ({}) were tried, but not written down; they are tried again: {}",
                        bundle.notices().stream().map(Notice::id).toList(),
                        fault.getMessage()));
    }

    private Future<Handover> handed(Bundle bundle) {
        String problem = bundle.problem();
        if (problem != null) {
            return Future.succeededFuture(Handover.unreadable(problem));
        }
        return bundle.held()
                ? Future.succeededFuture(Handover.held())
                : letters.write(bundle.notices())
                        .compose(letter -> courier.deliver(letter, bundle.channel()))
                        .otherwise(fault -> Handover.unwritten("The letter could not be written: " + fault));
    }
}
