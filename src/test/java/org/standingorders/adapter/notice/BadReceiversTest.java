package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.mail.MailConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Letters;
import org.standingorders.testkit.PgDatabase;

/** Receivers that hang, drip, lie or never stop, on the wire; each attempt ends in its time and says what it was (F16). */
class BadReceiversTest {
    /** As couriers promise, with room for a busy machine. */
    private static final long LONGEST_S = 25;

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<NetSocket> connections = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private PgDestinations destinations;
    private WebCourier courier;

    @BeforeEach
    void start() {
        Database opened = new Database(vertx, database.address(), PoolLimits.USUAL);
        destinations = new PgDestinations(opened, new Vault("the server's secret of the tests", new Random(1)));
        Egress loopback = new Egress(List.of(Passage.parse("127.0.0.0/8")));
        courier = new WebCourier(vertx, loopback, destinations, InstantSource.system());
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void a_receiver_that_hangs_and_one_that_drips_are_failed_attempts_and_hold_up_no_good_one() {
        Future<Handover> hanging = post(socket -> {});
        Future<Handover> dripping = post(socket -> vertx.setPeriodic(1_000, tick -> socket.write("H")));
        Future<Handover> good = post(socket -> socket.write(OK + "Content-Length: 0\r\n\r\n"));

        assertThat(within(good).delivered()).isTrue();
        assertThat(hanging.isComplete())
                .as("the good one need not wait for the others")
                .isFalse();
        assertThat(List.of(within(hanging), within(dripping)))
                .extracting(Handover::outcome)
                .containsOnly(Outcome.FAILED);
    }

    @Test
    void a_redirect_leads_nowhere() {
        Handover redirected = within(post(socket -> socket.write(
                "HTTP/1.1 303 See Other\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n")));

        assertThat(redirected.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(redirected.status()).isEqualTo(303);
        assertThat(connections).hasSize(1);
    }

    @Test
    void what_comes_behind_a_2xx_does_not_matter_be_it_garbage_or_the_end_of_the_line() {
        Handler<NetSocket> garbage = socket -> socket.write(OK + "Content-Length: 9\r\n\r\n\u0000<nothing");
        Handler<NetSocket> broken =
                socket -> socket.write(OK + "Content-Length: 900\r\n\r\nx").onSuccess(written -> socket.close());

        assertThat(within(post(garbage)).delivered()).isTrue();
        assertThat(within(post(broken)).delivered()).isTrue();
    }

    @Test
    void what_is_no_http_or_breaks_off_before_its_status_is_a_failed_attempt() {
        assertThat(within(post(socket -> socket.write("220 mail.example ESMTP\r\n")))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(within(post(NetSocket::close)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void of_an_answer_without_end_little_is_read_and_the_line_is_cut() throws Exception {
        AtomicBoolean cut = new AtomicBoolean();
        Handler<NetSocket> endless = socket -> {
            socket.closeHandler(gone -> cut.set(true)).write(OK + "Content-Length: 1000000000\r\n\r\n");
            vertx.setPeriodic(5, tick -> socket.write(Buffer.buffer(new byte[16 * 1024])));
        };

        assertThat(within(post(endless)).delivered()).isTrue();
        Eventually.get(
                "end of the line",
                Duration.ofSeconds(10),
                () -> Optional.of(cut).filter(AtomicBoolean::get));
    }

    @Test
    void a_mail_server_that_hangs_or_hangs_up_is_a_failed_attempt() {
        assertThat(within(mail(socket -> {})).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(within(mail(NetSocket::close)).outcome()).isEqualTo(Outcome.FAILED);
    }

    private Future<Handover> mail(Handler<NetSocket> behaviour) {
        int port = await(vertx.createNetServer().connectHandler(behaviour).listen(0, "127.0.0.1"))
                .actualPort();
        MailConfig server = new MailConfig("127.0.0.1", port);
        return new MailCourier(vertx, server, "duty@standing.example")
                .deliver(Letters.escalation(), new Channel.Email("mallory@hospital.example"));
    }

    private Future<Handover> post(Handler<NetSocket> behaviour) {
        NetServer receiver = await(vertx.createNetServer()
                .connectHandler(socket -> {
                    connections.add(socket);
                    socket.exceptionHandler(gone -> {}).handler(request -> {
                        socket.handler(more -> {});
                        behaviour.handle(socket);
                    });
                })
                .listen(0, "127.0.0.1"));
        UUID id = new UUID(7, receiver.actualPort());
        String url = "http://127.0.0.1:" + receiver.actualPort() + "/";
        await(destinations.make(
                new Destination(id, "port " + receiver.actualPort(), Kind.SLACK, url, List.of()),
                new Actor("anna", "admin")));
        return courier.deliver(Letters.escalation(), new Channel.Via(id));
    }

    private static Handover within(Future<Handover> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONGEST_S, TimeUnit.SECONDS)
                .join();
    }
}
