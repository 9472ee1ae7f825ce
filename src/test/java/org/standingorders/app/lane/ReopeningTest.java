package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.Request;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Shipped;

/** One open incident for each dedup key (A6), whoever is faster: what opens, or who reopens. */
class ReopeningTest {
    private static final int ROUNDS = 20;
    private static final Actor ADA = new Actor("ada", "responder");
    private static final Rulebook SHIPPED = Shipped.rulebook();

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(5);
    private Instance here;
    private Instance there;

    @BeforeEach
    void start() {
        database.activate(SHIPPED.policy());
        here = new Instance(database.address(), digest -> Future.succeededFuture(SHIPPED), 1);
        there = new Instance(database.address(), digest -> Future.succeededFuture(SHIPPED), 2);
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void a_reopening_and_an_opening_at_once_leave_one_open_incident() {
        for (int round = 0; round < ROUNDS; round++) {
            String service = "service-" + round;
            IncidentId first = resolved(service);

            Future<Commanded> reopened = here.lanes().command(asked(first, new Request.Reopen("No")), Scope.ALL, null);
            Future<Receipt> opened = there.lanes().receive(List.of(facts.api(service, 5)), null);

            assertThat(await(opened).results().get(0).incidents()).hasSize(1);
            Refusal refusal = await(reopened).refusal();
            assertThat(refusal == null || refusal.kind() == Refusal.Kind.WRONG_STATE)
                    .as("%s", refusal)
                    .isTrue();
            assertThat(database.count("incidents WHERE is_open")).isEqualTo(round + 1L);
        }
    }

    /** The row stands for an open incident that this instance cannot know of. */
    @Test
    void what_only_the_index_of_the_database_knows_refuses_a_reopening_too() {
        IncidentId first = resolved("api");
        database.ask("""
                INSERT INTO incidents (incident_id, program_no, changed_in, dedup_key, is_open, is_ended, type, severity,
                                       status, detected_at, version, body)
                SELECT gen_random_uuid(), program_no, 0, dedup_key, true, true, type, severity, status, detected_at,
                       version, body
                FROM incidents RETURNING incident_id""");

        Commanded refused = await(here.lanes().command(asked(first, new Request.Reopen("No")), Scope.ALL, null));

        assertThat(refused.refusal()).isNotNull().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STATE);
            assertThat(refusal.message()).contains("Another incident is open");
        });
    }

    private IncidentId resolved(String service) {
        Receipt receipt = await(here.lanes().receive(List.of(facts.api(service, 4)), null));
        IncidentId opened = receipt.results().get(0).incidents().get(0);
        await(here.lanes().command(asked(opened, new Request.Resolve("Restarted")), Scope.ALL, null));
        return Objects.requireNonNull(opened);
    }

    private static Command.OnIncident asked(IncidentId incident, Request request) {
        return new Command.OnIncident(ADA, incident, null, request);
    }
}
