package org.standingorders.app.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.ExecutorPost;
import org.standingorders.adapter.notice.Passage;
import org.standingorders.adapter.pg.PgDestinations;
import org.standingorders.adapter.pg.PgOrders;
import org.standingorders.adapter.pg.PgResponses;
import org.standingorders.adapter.pg.StepTokens;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.desk.DestinationDesk.Shown;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.ResponseDesk.Asked;
import org.standingorders.desk.ResponseDesk.Which;
import org.standingorders.desk.Scope;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Command;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Shipped;

/** Steps go out beside each other: an executor that hangs on one program's step delays no other program. */
class OrderWorkTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Actor ANNA = new Actor("anna", "admin");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private Instance instance;
    private OrderWork orders;
    private PgDestinations destinations;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = new Instance(database.address(), digest -> Future.succeededFuture(SHIPPED), 11);
        int port = await(instance.vertx()
                        .createHttpServer()
                        .requestHandler(this::hangOnTheNorth)
                        .listen(0, "127.0.0.1"))
                .actualPort();
        Egress here = new Egress(List.of(Passage.parse("127.0.0.0/8")));
        destinations =
                new PgDestinations(instance.database(), new Vault("the server's secret of the tests", new Random(1)));
        await(destinations.make(executor(7, "http://127.0.0.1:" + port), ANNA));
        ExecutorPost post = new ExecutorPost(instance.vertx(), here, InstantSource.system());
        orders = new OrderWork(
                new PgOrders(instance.database()),
                new OrderWork.Executors(destinations, post),
                new StepTokens("the server's secret of the tests"),
                instance.lanes(),
                InstantSource.system());
    }

    private static Destination executor(int id, String url) {
        List<String> secrets = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        return new Destination(
                new UUID(id, id), "hands " + id, Destination.Kind.EXECUTOR, url, secrets, List.of("north", "south"));
    }

    private void hangOnTheNorth(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            boolean north = body.toString().contains("\"north\"");
            received.add(north ? "north" : "south");
            if (!north) {
                request.response().setStatusCode(202).end();
            }
        });
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void what_one_executor_serves_no_other_does_until_it_is_switched_off() {
        Destination other = executor(8, "http://127.0.0.1:9");

        assertThat(await(destinations.make(other, ANNA)).refusal())
                .contains("(hands 7) serves the program (north) already");
        await(destinations.switchOff(new UUID(7, 7), "moved", ANNA));

        assertThat(await(destinations.make(other, ANNA)).refusal()).isNull();
        assertThat(await(destinations.destinations()))
                .extracting(Shown::programs)
                .containsExactly(List.of("north", "south"), List.of("north", "south"));
    }

    @Test
    void an_executor_that_hangs_on_one_step_holds_up_no_other_and_is_let_go_of_at_the_end() throws Exception {
        approve("north");
        await(orders.look());
        Eventually.get("hanging call", PATIENCE, () -> Optional.of(received).filter(all -> all.contains("north")));

        approve("south");
        await(orders.look());
        Eventually.get(
                "step of the south",
                PATIENCE,
                () -> Optional.of(states()).filter(List.of("north waiting true", "south taken false")::equals));
        await(orders.look());
        assertThat(received).as("each step once on its way").containsExactly("north", "south");

        await(orders.stop());
        assertThat(states()).as("to be tried again").startsWith("north waiting false");
    }

    private List<String> states() {
        return database.all("SELECT p.program_id || ' ' || o.state || ' ' || (o.claimed_until IS NOT NULL) AS state"
                + " FROM orders o JOIN programs p ON p.program_no = o.program_no ORDER BY 1");
    }

    private void approve(String program) {
        Facts facts = new Facts(program.hashCode()).of(program);
        Instant before = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        await(instance.lanes()
                .receive(
                        List.of(facts.reporting(backup("nightly", before.toString())), facts.reporting(corrupt())),
                        null));
        Asked asked = await(new PgResponses(instance.database())
                        .approvals(new Which(Scope.ALL, program, null), new PageRequest(1, null)))
                .items()
                .get(0);
        ApprovalRequest.Approver anybody = new ApprovalRequest.Approver(List.of(), true, true);
        ApprovalRequest yes = new ApprovalRequest.Grant(asked.approval().id(), anybody, null);
        await(instance.lanes().command(new Command.OnIncident(ANNA, asked.incident(), null, yes), Scope.ALL, null));
    }
}
