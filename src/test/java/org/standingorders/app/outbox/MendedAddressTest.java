package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgNotices;
import org.standingorders.contact.Channel;
import org.standingorders.desk.NoticeDesk.Asking;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Actor;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Handover;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What is sent again goes where its reader is reached by then, and keeps what was tried before on record. */
class MendedAddressTest {
    private static final Asking ASKED = new Asking(Scope.ALL, new Actor("alice", "responder"), null);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private Mailroom mailroom;
    private PgNotices notices;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        notices = new PgNotices(instance.database(), Instance.contacts(instance.database())::directory);
        mailroom = new Mailroom(
                instance.database(),
                instance.lanes(),
                (letter, channel) -> Future.succeededFuture(answer(channel)),
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
        People.hold(instance, "on_call_admin", "mallory");
        await(instance.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    private static Handover answer(Channel channel) {
        return channel.key().contains("mended") ? Handover.delivered(250) : Handover.refused(550, "no such mailbox");
    }

    @Test
    void the_new_address_is_taken_and_the_old_one_stays_on_record() throws Exception {
        becomes("mallory dead");
        People.share(instance, "on_call_admin", "mended", List.of("mallory"));

        resend();

        becomes("mallory dead, mended delivered");
    }

    @Test
    void where_nothing_was_mended_the_same_address_is_tried_once_more_and_not_twice() throws Exception {
        becomes("mallory dead");

        resend();
        becomes("mallory dead");

        assertThat(database.count("delivery_attempts")).isEqualTo(2);
    }

    private void resend() {
        UUID id = UUID.fromString(database.ask("SELECT notice_id FROM notices"));
        await(notices.resend(new NoticeId(id), ASKED));
    }

    private void becomes(String ways) throws Exception {
        Eventually.get(ways, Duration.ofSeconds(10), () -> {
            await(mailroom.send());
            return Optional.of(
                            String.join(
                                    ", ",
                                    database.all(
                                            "SELECT substring(channel FROM ':(.*)@') || ' ' || state FROM deliveries ORDER BY rank")))
                    .filter(ways::equals);
        });
    }
}
