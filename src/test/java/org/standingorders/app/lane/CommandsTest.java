package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What people ask for happens once, and time passes for those who do not ask (promise 1, S16). */
class CommandsTest {
    private static final Actor ADA = new Actor("ada", "responder");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private Incident incident;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        Command.Report report =
                new Command.Report(ADA, IncidentType.DATABASE_FAILURE, Severity.CRITICAL, "Nothing answers", null);
        incident = Objects.requireNonNull(
                await(instance.lanes().report("default", report, null)).incident());
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void an_acknowledgement_is_stored_as_an_event_and_a_new_version() {
        Commanded done = command(new Request.Acknowledge(null, "On it"), null);
        assertThat(after(done).version()).isEqualTo(incident.version() + 1);
        assertThat(database.ask("SELECT version FROM incidents"))
                .isEqualTo(String.valueOf(after(done).version()));
        assertThat(database.count("incident_events")).isEqualTo(after(done).version());
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_happens_once() {
        Once once = new Once("key-1", "abc", "digest");
        Commanded first = command(new Request.AddNote("Called the vendor"), once);
        Commanded second = command(new Request.AddNote("Called the vendor"), once);
        assertThat(second).isEqualTo(first);
        assertThat(database.count("incident_events")).isEqualTo(after(first).version());
    }

    @Test
    void the_same_idempotency_key_with_another_body_is_a_conflict() {
        command(new Request.AddNote("Called the vendor"), new Once("key-1", "abc", "digest"));
        assertThatThrownBy(() -> command(new Request.AddNote("Hm"), new Once("key-1", "abc", "other")))
                .isInstanceOf(OnceConflict.class);
    }

    @Test
    void a_note_can_be_added_to_an_incident_that_ended_before_the_instance_started() {
        command(new Request.MarkFalseAlarm("A drill"), null);
        instance.close();
        instance = Instance.on(database);
        Commanded noted = command(new Request.AddNote("It really was a drill"), null);
        assertThat(after(noted).status()).isEqualTo(Status.FALSE_ALARM);
    }

    @Test
    void a_command_on_an_old_version_is_refused_and_changes_nothing() {
        command(new Request.AddNote("First"), null);
        Commanded stale = await(instance.lanes()
                .command(on(incident.id(), incident.version(), new Request.Resolve("Done")), Scope.ALL, null));
        assertThat(stale.refusal()).extracting(Refusal::kind).isEqualTo(Refusal.Kind.STALE_VERSION);
        assertThat(database.count("incidents WHERE is_open")).isEqualTo(1);
    }

    @Test
    void an_incident_that_is_out_of_scope_or_not_there_is_unknown() {
        Command.OnIncident note = on(incident.id(), null, new Request.AddNote("Psst"));
        Command.OnIncident nothing = on(new IncidentId(new UUID(1, 2)), null, new Request.AddNote("Psst"));
        Commanded hidden = await(instance.lanes().command(note, new Scope(Set.of("north")), null));
        Commanded absent = await(instance.lanes().command(nothing, Scope.ALL, null));
        assertThat(List.of(hidden, absent))
                .extracting(one -> Objects.requireNonNull(one.refusal()).kind())
                .containsOnly(Refusal.Kind.UNKNOWN_INCIDENT);
    }

    @Test
    void a_tier_that_falls_due_is_told_once_however_many_instances_look() {
        assertThat(database.ask("SELECT due_at IS NOT NULL FROM programs")).isEqualTo("t");
        database.age(incident.id(), Duration.ofMinutes(20));
        try (Instance other = Instance.on(database)) {
            var here = dueWork(instance).look();
            var there = dueWork(other).look();
            await(here);
            await(there);
            assertThat(database.count("decisions WHERE point = 'escalate'")).isEqualTo(2);
            assertThat(database.ask("SELECT due_at > clock_timestamp() FROM programs"))
                    .isEqualTo("t");
        }
    }

    private DueWork dueWork(Instance on) {
        return new DueWork(new DuePrograms(on.database()), on.lanes(), on.meters());
    }

    private Commanded command(Request request, @Nullable Once once) {
        return await(instance.lanes().command(on(incident.id(), null, request), Scope.ALL, once));
    }

    private static Incident after(Commanded done) {
        return Objects.requireNonNull(done.incident());
    }

    private static Command.OnIncident on(IncidentId id, @Nullable Integer version, Request request) {
        return new Command.OnIncident(ADA, id, version, request);
    }
}
