package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgIncidents;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk.TimelineEntry;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.ResponseEvent.Acknowledged;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.incident.Told;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Timers;

/** Many timers at once on several instances, and people who acknowledge at the same moment (F8, F9). */
class TimerRaceTest {
    private static final Actor ALICE = new Actor("alice", "responder");
    private static final int ROUNDS = 200;
    private static final int APART_MS = 20;
    private static final int AROUND_MS = 50;
    private static final int IN_A_PROGRAM = 5;
    /** {@code bench/run timers} does it with 10,000. */
    private static final int TIMERS = 1_000;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Random random = new Random(9);
    private Timers timers;

    @BeforeEach
    void start() {
        timers = new Timers(database);
    }

    @AfterEach
    void stop() {
        timers.close();
    }

    @Test
    void nobody_is_told_after_an_acknowledgement_that_was_committed_f9() throws Exception {
        List<IncidentId> incidents = timers.open(ROUNDS, 1);
        timers.dueFromNowOn(
                "make_interval(secs => 1 + (p.program_no %% %1$d) * %2$d / 1000.0)".formatted(ROUNDS, APART_MS));
        List<Future<Commanded>> acknowledged = acknowledgeAround(incidents);
        timers.letTimePass();

        assertThat(acknowledged)
                .allSatisfy(each -> assertThat(Timers.within(each).refusal()).isNull());
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
        timers.open(TIMERS / IN_A_PROGRAM, IN_A_PROGRAM);
        timers.dueFromNowOn("make_interval(secs => random())");
        timers.letTimePass();

        timers.awaitAllFired();
        assertThat(timers.told()).isEqualTo(TIMERS);
        assertThat(timers.toldIncidents()).isEqualTo(TIMERS);
    }

    private List<Future<Commanded>> acknowledgeAround(List<IncidentId> incidents) {
        List<Future<Commanded>> acknowledged = new ArrayList<>();
        for (IncidentId id : incidents) {
            long due = Long.parseLong(database.ask("SELECT greatest(1, extract(epoch FROM p.due_at - clock_timestamp())"
                    + " * 1000)::bigint FROM programs p JOIN incidents USING (program_no) WHERE incident_id = '" + id
                    + "'"));
            long at = Math.max(1, due + random.nextInt(-AROUND_MS, AROUND_MS + 1));
            Instance client = timers.instance(acknowledged.size() % 2);
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

    private List<String> order(IncidentId id) {
        return await(new PgIncidents(timers.instance(0).database()).timeline(id, Scope.ALL, new PageRequest(100, null)))
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
                        && escalated.told().stream().map(Told::tier).anyMatch(Timers.TIER::equals)
                ? Optional.of("told")
                : Optional.empty();
    }
}
