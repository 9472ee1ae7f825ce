package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.Busy;
import org.standingorders.desk.Unavailable;
import org.standingorders.testkit.PgDatabase;

/** A bounded pool says how it fares, and refuses rather than lets anybody wait for long (F6). */
class ConnectionsTest {
    private static final PoolLimits ONE = new PoolLimits(1, 1, Duration.ofSeconds(3), Duration.ofMinutes(1));

    @RegisterExtension
    private final PgDatabase server = new PgDatabase();

    private final Vertx vertx = Vertx.vertx();
    private Database database;

    @BeforeEach
    void open() {
        database = new Database(vertx, server.address(), ONE);
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void whoever_gets_no_connection_is_refused_counted_and_no_longer_in_the_queue() {
        Leased taken = await(database.take());
        Future<Leased> late = database.take();
        assertThat(database.use()).isEqualTo(new PoolUse(1, 1, 0, 1, 1, 0));
        assertThatThrownBy(() -> await(database.take())).isInstanceOf(Busy.class);

        assertThatThrownBy(() -> await(late)).isInstanceOf(Unavailable.class);

        assertThat(database.use()).isEqualTo(new PoolUse(1, 1, 0, 0, 1, 2));
        await(database.finished(taken, Future.succeededFuture()));
        assertThat(database.use()).isEqualTo(new PoolUse(1, 0, 1, 0, 1, 2));
    }

    @Test
    void whoever_waits_gets_the_connection_that_is_given_back() {
        Leased taken = await(database.take());
        Future<Leased> next = database.take();

        await(database.finished(taken, Future.succeededFuture()));

        assertThat(await(next)).isSameAs(taken);
        await(database.finished(taken, Future.succeededFuture()));
    }
}
