package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** From a decided notice to one that is known to have arrived, or not. */
class MailroomTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private Instance instance;
    private Mailroom mailroom;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        Courier courier = this::hand;
        mailroom = new Mailroom(
                instance.database(),
                instance.lanes(),
                courier,
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    private Future<Handover> hand(Letter letter, Channel channel) {
        if (refused.contains(channel.key())) {
            return Future.succeededFuture(Handover.refused(404, "no such mailbox"));
        }
        taken.add(channel.key() + " " + letter.to().name() + " "
                + letter.items().get(0).notice().roles());
        return Future.succeededFuture(Handover.delivered(250));
    }

    @Test
    void whom_the_matrix_names_gets_one_notice_and_the_incident_says_that_it_arrived() throws Exception {
        People.hold(instance, "on_call_admin", "mallory");

        await(instance.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
        look();

        becomes("delivered");
        look();
        assertThat(taken).containsExactly("email:mallory@hospital.example mallory [on_call_admin]");
        assertThat(database.ask("SELECT string_agg(convert_from(body, 'UTF8'), ' ' ORDER BY seq) FROM incident_events"))
                .contains("\"kind\":\"delivered\"");
        assertThat(database.count("notice_fates")).isZero();
    }

    private void look() {
        await(mailroom.send());
        await(mailroom.report());
    }

    private void becomes(String state) throws Exception {
        Eventually.get(
                "notice that is " + state, PATIENCE, () -> Optional.of(state()).filter(state::equals));
    }

    private String state() {
        return database.ask("SELECT string_agg(state, ' ' ORDER BY notice_id) FROM notices");
    }
}
