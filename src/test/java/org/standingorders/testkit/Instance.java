package org.standingorders.testkit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.adapter.pg.PgContacts;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.app.lane.Guidance;
import org.standingorders.app.lane.LaneLimits;
import org.standingorders.app.lane.Lanes;
import org.standingorders.app.lane.Rulebooks;
import org.standingorders.app.outbox.ContactBook;

/** The lanes of one instance of the service, on a database that it may share with others. */
public final class Instance implements AutoCloseable {
    /** No two instances make the same ids. */
    private static final AtomicLong STARTS = new AtomicLong();

    /** What is decided on a busy machine is right all the same. */
    private static final LaneLimits PATIENT = new LaneLimits(
            LaneLimits.USUAL.running(), LaneLimits.USUAL.waiting(), LaneLimits.USUAL.facts(), Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Database database;
    private final Lanes lanes;

    public Instance(DatabaseAddress address, Rulebooks rulebooks, long seed) {
        this(address, rulebooks, seed, PoolLimits.USUAL);
    }

    public Instance(DatabaseAddress address, Rulebooks rulebooks, long seed, PoolLimits limits) {
        Random random = new Random(seed);
        database = new Database(vertx, address, limits);
        lanes = new Lanes(
                new Lanes.Surroundings(vertx, () -> new UUID(random.nextLong(), random.nextLong()), meters),
                new Deciding(database),
                new Guidance(rulebooks, new ContactBook(contacts(database))),
                PATIENT);
    }

    public static Instance on(PgDatabase database) {
        return new Instance(database.address(), fixed(), STARTS.incrementAndGet());
    }

    /** Always the small policy. */
    public static Rulebooks fixed() {
        return digest -> Future.succeededFuture(Policies.rulebook());
    }

    /** Contacts whose calendars are locked under the secret of the tests. */
    public static PgContacts contacts(Database database) {
        return new PgContacts(database, new Vault("the server's secret of the tests", new Random(1)), UUID::randomUUID);
    }

    public Vertx vertx() {
        return vertx;
    }

    public Lanes lanes() {
        return lanes;
    }

    public MeterRegistry meters() {
        return meters;
    }

    public Database database() {
        return database;
    }

    /** Waits for an answer, at most ten seconds. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException("No answer came in time.", late);
        }
    }

    @Override
    public void close() {
        lanes.close();
        await(database.close());
        await(vertx.close());
    }
}
