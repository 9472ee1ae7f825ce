package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.Passage;
import org.standingorders.adapter.notice.WebCourier;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PgDestinations;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Destination.Kind;
import org.standingorders.notice.Handover.Outcome;
import org.standingorders.testkit.PgDatabase;

/** A destination is tried with a letter that says that it is a test. */
class TestPostTest {
    private static final UUID ID = new UUID(7, 7);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private PgDestinations destinations;
    private HttpServer receiver;

    @BeforeEach
    void start() {
        Database opened = new Database(vertx, database.address(), PoolLimits.USUAL);
        destinations = new PgDestinations(opened, new Vault("the server's secret of the tests", new Random(1)));
        receiver = await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.add(body.toString());
                    request.response().end();
                }))
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXECUTOR")
    void every_kind_of_destination_gets_a_letter_that_says_that_it_is_a_test(Kind kind) {
        make(kind);

        Attempt attempt = await(
                        post(new Egress(List.of(Passage.parse("127.0.0.0/8")))).test(ID))
                .orElseThrow();

        assertThat(attempt.handover().delivered()).isTrue();
        assertThat(received).singleElement().asString().containsIgnoringCase("test of the destination night desk");
        assertThat(received.element()).doesNotContain("Acknowledge");
    }

    @Test
    void an_executor_takes_steps_and_is_asked_nothing_by_a_test() {
        make(Kind.EXECUTOR);

        Attempt attempt = await(
                        post(new Egress(List.of(Passage.parse("127.0.0.0/8")))).test(ID))
                .orElseThrow();

        assertThat(attempt.handover().delivered()).isFalse();
        assertThat(attempt.handover().detail()).contains("takes steps, not letters");
        assertThat(received).isEmpty();
    }

    @Test
    void a_test_reaches_nothing_that_no_notice_would_h20() {
        make(Kind.SLACK);

        Attempt attempt = await(post(new Egress(List.of())).test(ID)).orElseThrow();

        assertThat(attempt.handover().outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(received).isEmpty();
        assertThat(await(post(new Egress(List.of())).test(new UUID(1, 1)))).isEmpty();
    }

    private void make(Kind kind) {
        String url = "http://127.0.0.1:" + receiver.actualPort() + "/";
        List<String> secrets = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Destination destination = new Destination(ID, "night desk", kind, url, secrets);
        assertThat(await(destinations.make(destination, new Actor("anna", "admin")))
                        .shown())
                .isNotNull();
    }

    private TestPost post(Egress egress) {
        InstantSource clock = InstantSource.system();
        return new TestPost(
                destinations,
                new WebCourier(vertx, egress, destinations, clock),
                () -> new UUID(0x7000, 1),
                new Mailroom.Place(URI.create("https://standing.example"), null, clock));
    }
}
