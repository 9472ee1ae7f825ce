package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.desk.Once;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Unavailable;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.CuttingProxy;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/**
 * The connection is cut after every few bytes that the database sends, in each kind of transaction: it has happened or it
 * has not, nobody is told what is not so, and after a repeat it has happened exactly once (F3).
 */
class CommitUnknownTest {
    private static final int STEP = 23;
    private static final Actor ADA = new Actor("ada", "responder");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private CuttingProxy proxy;
    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        proxy = new CuttingProxy(database.address());
        instance = new Instance(proxy.address(), Instance.fixed(), 5, oneConnection());
    }

    @AfterEach
    void stop() {
        instance.close();
        proxy.close();
    }

    @Test
    void a_fact_is_decided_once_wherever_the_connection_breaks() {
        int incidents = 0;
        boolean cut = true;
        for (int bytes = 0; cut; bytes += STEP) {
            Fact fact = facts.api("service-" + bytes, 4);
            incidents++;
            cut = cutting(bytes, () -> instance.lanes().receive(List.of(fact), null));
            assertThat(database.count("incidents WHERE is_open")).isEqualTo(incidents);
            assertThat(database.count("facts WHERE fact_id = '" + fact.id() + "'"))
                    .isEqualTo(1);
            assertThat(database.count("decisions")).isEqualTo(3L * incidents);
        }
    }

    @Test
    void our_own_repeat_of_a_fact_is_not_called_a_duplicate() {
        boolean cut = true;
        for (int bytes = 0; cut; bytes += STEP * 3) {
            Fact fact = facts.api("billing", 0);
            warmUp();
            proxy.cutAfter(bytes);
            var receipt = instance.lanes().receive(List.of(fact), null);
            assertThat(await(receipt).results().get(0).status()).isEqualTo(Fate.ACCEPTED);
            cut = !proxy.disarm();
        }
    }

    @Test
    void a_command_with_an_idempotency_key_happens_once_wherever_the_connection_breaks() {
        IncidentId incident = report();
        long events = database.count("incident_events");
        boolean cut = true;
        for (int bytes = 0; cut; bytes += STEP) {
            Once once = new Once("ada", "note-" + bytes, "digest");
            events++;
            cut = cutting(bytes, () -> instance.lanes().command(note(incident), Scope.ALL, once));
            assertThat(database.count("incident_events")).isEqualTo(events);
        }
    }

    @Test
    void a_tier_is_told_once_wherever_the_connection_breaks() {
        DueWork work = new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters());
        boolean cut = true;
        for (int bytes = 0; cut; bytes += STEP * 2) {
            database.age(report(), Duration.ofMinutes(20));
            long decisions = database.count("decisions");
            cut = cutting(bytes, work::look);
            database.run("UPDATE programs SET claimed_until = NULL");
            await(work.look());
            assertThat(database.count("decisions")).isEqualTo(decisions + 1);
        }
    }

    /** Cuts, asks, and when that was refused, asks once more. False when there was nothing left to cut. */
    private boolean cutting(int bytes, Supplier<Future<?>> asked) {
        warmUp();
        proxy.cutAfter(bytes);
        boolean failed = await(asked.get().transform(done -> {
            assertThat(done.failed() && !(done.cause() instanceof Unavailable)).isFalse();
            return Future.succeededFuture(done.failed());
        }));
        boolean wasCut = !proxy.disarm();
        if (failed) {
            await(asked.get());
        }
        return wasCut;
    }

    /** So that the connection is open and its statements are known, and the bytes are those of the transaction. */
    private void warmUp() {
        await(instance.lanes().receive(List.of(facts.api("warm", 0)), null));
    }

    private IncidentId report() {
        Command.Report report =
                new Command.Report(ADA, IncidentType.DATABASE_FAILURE, Severity.CRITICAL, "Nothing answers", null);
        return Objects.requireNonNull(
                        await(instance.lanes().report("default", report, null)).incident())
                .id();
    }

    private static Command.OnIncident note(IncidentId incident) {
        return new Command.OnIncident(ADA, incident, null, new Request.AddNote("Called the vendor"));
    }

    private static PoolLimits oneConnection() {
        return new PoolLimits(1, 64, Duration.ofSeconds(3), Duration.ofMinutes(30));
    }
}
