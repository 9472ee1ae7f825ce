package org.standingorders.app.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PgFates;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.adapter.pg.PgOutbox;
import org.standingorders.app.lane.Lanes;

/** The parts that bring notices to people, wired by hand. */
public final class Mailroom implements AutoCloseable {
    private static final Duration LOOK_FOR_DUE = Duration.ofMillis(200);

    private final Dispatcher dispatcher;
    private final FateWork fates;

    public Mailroom(Vertx vertx, Database database, Lanes lanes, Courier courier, Place place) {
        dispatcher = new Dispatcher(
                vertx,
                new PgOutbox(database),
                new LetterWriter(new PgLetters(database), new Addresses(place.service())),
                courier,
                new Dispatcher.Rhythm(place.clock(), LOOK_FOR_DUE));
        fates = new FateWork(vertx, new PgFates(database), lanes, LOOK_FOR_DUE);
    }

    /** @param service under which people reach the service */
    public record Place(URI service, InstantSource clock) {}

    public void start() {
        dispatcher.start();
        fates.start();
    }

    /** One look at everything that is due; completes when it has been handed out and known fates have been taken. */
    Future<Void> look() {
        return dispatcher.look().compose(sent -> fates.look());
    }

    @Override
    public void close() {
        dispatcher.close();
        fates.close();
    }
}
