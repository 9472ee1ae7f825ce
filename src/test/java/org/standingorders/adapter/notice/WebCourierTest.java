package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.standingorders.testkit.Instance.await;

import com.standardwebhooks.Webhook;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PgDestinations;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.contact.Channel;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Destination.Kind;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;
import org.standingorders.testkit.Letters;
import org.standingorders.testkit.PgDatabase;

/** Letters as a real HTTP server gets them, and what its answers mean. */
class WebCourierTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEWER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final UUID ID = new UUID(7, 7);
    private static final Actor ADMIN = new Actor("anna", "admin");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private Consumer<HttpServerRequest> answer = request -> request.response().end();
    private PgDestinations destinations;
    private HttpServer receiver;

    private record Received(MultiMap headers, String body) {}

    @BeforeEach
    void start() {
        Database opened = new Database(vertx, database.address(), PoolLimits.USUAL);
        destinations =
                new PgDestinations(opened, new Vault("the server's secret of the tests", new java.util.Random(1)));
        receiver = await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.add(new Received(request.headers(), body.toString()));
                    answer.accept(request);
                }))
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void a_webhook_verifies_by_code_that_is_not_ours_under_the_old_and_the_new_secret() throws Exception {
        assertThat(post(Kind.WEBHOOK, List.of(NEWER, SECRET)).delivered()).isTrue();

        Received one = received.element();
        new Webhook(SECRET).verify(one.body(), headers(one));
        new Webhook(NEWER).verify(one.body(), headers(one));
        assertThat(one.headers().get("webhook-id"))
                .isEqualTo(Letters.escalation().id().toString());
        assertThat(one.body())
                .contains("\"trigger\":\"Database primary is not healthy\"", "\"table\":\"DT-05\"", "\"row\":\"X1\"");
    }

    @Test
    void chat_services_get_what_they_take() {
        post(Kind.SLACK, List.of());
        post(Kind.MATTERMOST, List.of());
        post(Kind.TEAMS, List.of());

        assertThat(received)
                .extracting(Received::body)
                .satisfiesExactly(
                        slack -> assertThat(slack)
                                .contains("\"blocks\"", "*[CRITICAL] Database primary is not healthy*"),
                        mattermost -> assertThat(mattermost).contains("\"text\"", "[Acknowledge]("),
                        teams -> assertThat(teams).contains("\"AdaptiveCard\"", "Action.OpenUrl"));
    }

    @Test
    void a_pager_gets_one_alert_for_the_incident() {
        post(Kind.PAGERDUTY, List.of("a-routing-key"));

        assertThat(received.element().body())
                .contains(
                        "\"routing_key\":\"a-routing-key\"",
                        "\"event_action\":\"trigger\"",
                        "\"dedup_key\":\""
                                + Letters.escalation().items().get(0).incident().id() + "\"");
    }

    @Test
    void only_2xx_is_success_and_each_other_answer_means_what_the_contract_says() {
        assertThat(answering(204).outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answering(301).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answering(404).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answering(500).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answering(429).askedToWait()).isEqualTo(Duration.ofSeconds(86_400));
    }

    @Test
    void a_receiver_that_is_gone_is_switched_off() {
        assertThat(answering(410).outcome()).isEqualTo(Outcome.REFUSED);

        assertThat(await(destinations.destinations()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.switchedOff()).contains("410"));
        assertThat(deliver(Egress::new).detail()).contains("switched off");
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        answer = request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(1, tick -> request.response().write(Buffer.buffer(new byte[32 * 1024])));
        };

        assertThat(post(Kind.SLACK, List.of()).delivered()).isTrue();
    }

    @Test
    void what_the_egress_policy_does_not_allow_is_never_dialled_h20() {
        make(Kind.WEBHOOK, List.of(SECRET), "http://127.0.0.1:" + receiver.actualPort() + "/");

        Handover blocked = deliver(nothing -> new Egress(List.of()));

        assertThat(blocked.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(received).isEmpty();
    }

    @Test
    void address_and_secret_do_not_lie_open_in_the_database() {
        make(Kind.WEBHOOK, List.of(SECRET), "https://hooks.example/very-secret-path");

        assertThat(database.ask("SELECT d::text || encode(locked, 'escape') FROM destinations d"))
                .doesNotContain("very-secret-path")
                .doesNotContain(SECRET);
        assertThatCode(() -> await(destinations.find(ID))).doesNotThrowAnyException();
    }

    private Handover answering(int status) {
        answer = request -> request.response()
                .setStatusCode(status)
                .putHeader("Retry-After", "86400")
                .putHeader("Location", "/elsewhere")
                .end();
        return post(Kind.SLACK, List.of());
    }

    private Handover post(Kind kind, List<String> secrets) {
        database.run("DELETE FROM destinations");
        make(kind, secrets, "http://127.0.0.1:" + receiver.actualPort() + "/hook?x=1");
        return deliver(Egress::new);
    }

    private void make(Kind kind, List<String> secrets, String url) {
        assertThat(await(destinations.make(new Destination(ID, "night desk", kind, url, secrets), ADMIN))
                        .shown())
                .isNotNull();
    }

    private Handover deliver(java.util.function.Function<List<Passage>, Egress> egress) {
        WebCourier courier = new WebCourier(
                vertx, egress.apply(List.of(Passage.parse("127.0.0.0/8"))), destinations, InstantSource.system());
        return await(courier.deliver(Letters.escalation(), new Channel.Via(ID)));
    }

    private static HttpHeaders headers(Received one) {
        Map<String, List<String>> all = new HashMap<>();
        one.headers().forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }
}
