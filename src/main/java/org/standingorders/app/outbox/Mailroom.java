package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.net.URI;
import java.time.InstantSource;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PgFates;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.adapter.pg.PgOutbox;
import org.standingorders.app.lane.Lanes;

/** The parts that bring notices to people, wired by hand. */
public final class Mailroom {
    private final Dispatcher dispatcher;
    private final FateWork fates;

    public Mailroom(Database database, Lanes lanes, Courier courier, Place place) {
        dispatcher = new Dispatcher(
                new PgOutbox(database),
                new LetterWriter(new PgLetters(database), new Addresses(place.service())),
                courier,
                place.clock());
        fates = new FateWork(new PgFates(database), lanes);
    }

    /** @param service under which people reach the service */
    public record Place(URI service, InstantSource clock) {}

    /** Hands out what is due; completes when that is done, not when it has arrived. */
    public Future<Void> send() {
        return dispatcher.look();
    }

    /** Takes what became of notices to their incidents. */
    public Future<Void> report() {
        return fates.look();
    }
}
