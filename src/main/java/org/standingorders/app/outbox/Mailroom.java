package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.adapter.pg.AcknowledgementLinks;
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
                new LetterWriter(new PgLetters(database), new Addresses(place)),
                courier,
                place.clock());
        fates = new FateWork(new PgFates(database), lanes);
    }

    /**
     * Where the service stands.
     *
     * @param service under which people reach it
     * @param links sign what a notice is acknowledged by; null where people may not be able to follow them
     */
    public record Place(URI service, @Nullable AcknowledgementLinks links, InstantSource clock) {}

    /** Hands out what is due; completes when that is done, not when it has arrived. */
    public Future<Void> send() {
        return dispatcher.look();
    }

    /** Takes what became of notices to their incidents. */
    public Future<Void> report() {
        return fates.look();
    }
}
