package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.adapter.pg.PgIncidents;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk.TimelineEntry;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.ResponseEvent.Acknowledged;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.incident.Told;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Many timers at once on several instances, and people who acknowledge at the same moment (F8, F9). */
class TimerRaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor ALICE = new Actor("alice", "responder");
    private static final String TIER = "if_unacked_1hour";
    private static final String TELLS = "convert_from(body, 'UTF8') LIKE '%\"tier\":\"" + TIER + "\"%'";
    private static final int AT_ONCE = 10;
    private static final int ROUNDS = 200;
    private static final int APART_MS = 20;
    private static final int AROUND_MS = 50;
    private static final int IN_A_PROGRAM = 5;
    /** At least 1; 10,000 to measure what faults.md asks for. */
    private static final int TIMERS = Integer.getInteger("timers", 1_000);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Random random = new Random(9);
    private List<Instance> instances;
    private volatile boolean looking = true;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instances = List.of(Instance.on(database), Instance.on(database), Instance.on(database));
    }

    @AfterEach
    void stop() {
        looking = false;
        instances.forEach(Instance::close);
    }

    @Test
    void nobody_is_told_after_an_acknowledgement_that_was_committed_f9() throws Exception {
        List<IncidentId> incidents = open(ROUNDS, 1);
        dueFromNowOn("make_interval(secs => 1 + (p.program_no %% %1$d) * %2$d / 1000.0)".formatted(ROUNDS, APART_MS));
        List<Future<Commanded>> acknowledged = acknowledgeAround(incidents);
        letTimePass();

        assertThat(acknowledged)
                .allSatisfy(each -> assertThat(within(each).refusal()).isNull());
        List<List<String>> orders = incidents.stream().map(this::order).toList();
        assertThat(orders)
                .as("first whoever commits first, and then never a telling after an acknowledgement")
                .allSatisfy(order -> assertThat(order).isIn(List.of("acknowledged"), List.of("told", "acknowledged")));
        assertThat(orders)
                .as("both came first at times")
                .contains(List.of("acknowledged"), List.of("told", "acknowledged"));
    }

    @Test
    void timers_that_are_due_in_one_second_tell_once_each_on_three_instances_f8() throws Exception {
        open(TIMERS / IN_A_PROGRAM, IN_A_PROGRAM);
        dueFromNowOn("make_interval(secs => random())");
        letTimePass();

        Eventually.get(
                "telling by every timer",
                PATIENCE,
                () -> Optional.of(database).filter(some -> some.count("programs WHERE due_at IS NOT NULL") == 0));
        assertThat(database.ask("SELECT count(*) FROM incident_events WHERE " + TELLS))
                .isEqualTo("" + TIMERS);
        assertThat(database.ask("SELECT count(DISTINCT incident_id) FROM incident_events WHERE " + TELLS))
                .isEqualTo("" + TIMERS);
    }

    /** A few programs at once, so that a busy machine keeps up. */
    private List<IncidentId> open(int programs, int each) {
        for (int first = 0; first < programs; first += AT_ONCE) {
            IntStream.range(first, Math.min(programs, first + AT_ONCE))
                    .mapToObj(no -> instances.get(no % 3).lanes().receive(facts(no, each), null))
                    .toList()
                    .forEach(TimerRaceTest::within);
        }
        return database.all("SELECT incident_id FROM incidents ORDER BY program_no").stream()
                .map(id -> new IncidentId(UUID.fromString(id)))
                .toList();
    }

    private static List<Fact> facts(int program, int count) {
        Facts facts = new Facts(program).of("program-" + program);
        return IntStream.range(0, count)
                .mapToObj(service -> facts.api("service-" + service, 4))
                .toList();
    }

    /** Every incident's next tier falls due so long from now, as if it had been detected an hour before that. */
    private void dueFromNowOn(String interval) {
        database.run("UPDATE programs p SET version = version + 1, claimed_until = NULL,"
                + " due_at = date_trunc('milliseconds', clock_timestamp() + " + interval + ")");
        String text = "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'";
        database.run("UPDATE incidents i SET changed_in = p.version, body = convert_to(regexp_replace(regexp_replace("
                + "convert_from(i.body, 'UTF8'), '\"severity_since\":\"[^\"]*\"', '\"severity_since\":\"' ||"
                + " to_char((p.due_at - interval '1 hour 1 millisecond') AT TIME ZONE 'UTC', " + text + ") || '\"'),"
                + " '\"next_escalation_at\":\"[^\"]*\"', '\"next_escalation_at\":\"' ||"
                + " to_char(p.due_at AT TIME ZONE 'UTC', " + text + ") || '\"'), 'UTF8')"
                + " FROM programs p WHERE p.program_no = i.program_no");
    }

    private List<Future<Commanded>> acknowledgeAround(List<IncidentId> incidents) {
        List<Future<Commanded>> acknowledged = new ArrayList<>();
        for (IncidentId id : incidents) {
            long due = Long.parseLong(database.ask("SELECT greatest(1, extract(epoch FROM p.due_at - clock_timestamp())"
                    + " * 1000)::bigint FROM programs p JOIN incidents USING (program_no) WHERE incident_id = '" + id
                    + "'"));
            long at = Math.max(1, due + random.nextInt(-AROUND_MS, AROUND_MS + 1));
            Instance client = instances.get(acknowledged.size() % 2);
            Promise<Commanded> done = Promise.promise();
            client.vertx().setTimer(at, now -> acknowledge(client, id).onComplete(done));
            acknowledged.add(done.future());
        }
        return acknowledged;
    }

    private static Future<Commanded> acknowledge(Instance client, IncidentId id) {
        Command.OnIncident command = new Command.OnIncident(ALICE, id, null, new Request.Acknowledge(null, null));
        return client.lanes().command(command, Scope.ALL, null);
    }

    /** On all instances, again and again until the test ends. */
    private void letTimePass() {
        instances.forEach(instance ->
                look(instance, new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters())));
    }

    private void look(Instance instance, DueWork work) {
        work.look().onComplete(done -> {
            if (looking) {
                instance.vertx().setTimer(5, again -> look(instance, work));
            }
        });
    }

    private List<String> order(IncidentId id) {
        return await(new PgIncidents(instances.get(0).database()).timeline(id, Scope.ALL, new PageRequest(100, null)))
                .items()
                .stream()
                .map(TimelineEntry::event)
                .flatMap(event -> word(event).stream())
                .toList();
    }

    private static Optional<String> word(IncidentEvent event) {
        if (event instanceof Acknowledged) {
            return Optional.of("acknowledged");
        }
        return event instanceof Escalated escalated
                        && escalated.told().stream().map(Told::tier).anyMatch(TIER::equals)
                ? Optional.of("told")
                : Optional.empty();
    }

    private static <T> T within(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
