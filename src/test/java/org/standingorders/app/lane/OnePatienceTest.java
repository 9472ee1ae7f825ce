package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.app.outbox.ContactBook;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Unavailable;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** A command that waits twice, for its incident and for its turn, is answered within one patience all the same (F6). */
class OnePatienceTest {
    private static final Actor ADA = new Actor("ada", "responder");
    private static final LaneLimits LIMITS = new LaneLimits(8, 8_192, 200_000, Duration.ofSeconds(2));
    private static final Duration CLEARLY_LESS_THAN_TWICE = Duration.ofMillis(3_300);
    private static final String WAITS_LONG = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            + " AND clock_timestamp() - query_start > interval '1.8 s'";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private Lanes lanes;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        lanes = new Lanes(
                new Lanes.Surroundings(instance.vertx(), UUID::randomUUID, new SimpleMeterRegistry()),
                new Deciding(instance.database()),
                new Guidance(Instance.fixed(), new ContactBook(Instance.contacts(instance.database()))),
                LIMITS);
    }

    @AfterEach
    void stop() {
        lanes.close();
        instance.close();
    }

    @Test
    void a_database_that_stands_still_twice_is_waited_for_once() throws Exception {
        Command.OnIncident note = new Command.OnIncident(ADA, reported(), null, new Request.AddNote("Called them"));
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM programs FOR UPDATE");
            statement.execute("SAVEPOINT incidents; LOCK TABLE incidents IN ACCESS EXCLUSIVE MODE");
            long asked = System.nanoTime();
            Future<Commanded> answer = lanes.command(note, Scope.ALL, null);
            Eventually.get("the wait for the incident", Duration.ofSeconds(5), this::waitedLong);
            statement.execute("ROLLBACK TO incidents");
            assertThatThrownBy(() -> await(answer)).isInstanceOf(Unavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(CLEARLY_LESS_THAN_TWICE);
            other.rollback();
        }
    }

    private IncidentId reported() {
        Command.Report report =
                new Command.Report(ADA, IncidentType.DATABASE_FAILURE, Severity.CRITICAL, "Nothing answers", null);
        Commanded done = await(instance.lanes().report("default", report, null));
        return Objects.requireNonNull(done.incident()).id();
    }

    private Optional<String> waitedLong() {
        return Optional.of(database.ask(WAITS_LONG)).filter(waiting -> !waiting.equals("0"));
    }
}
