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
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Notices that fall together are one letter, and letters to one person keep their distance (A8). */
class BundleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<Letter> taken = new ConcurrentLinkedQueue<>();
    private Handover answer = Handover.delivered(250);
    private Instance instance;
    private Mailroom mailroom;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        mailroom = new Mailroom(
                instance.database(),
                instance.lanes(),
                this::hand,
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
        People.hold(instance, "on_call_admin", "mallory");
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    private Future<Handover> hand(Letter letter, Channel channel) {
        taken.add(letter);
        return Future.succeededFuture(answer);
    }

    @Test
    void notices_to_one_person_that_are_due_together_are_one_letter() throws Exception {
        fails("billing", "roster", "portal");

        await(mailroom.send());
        settled(3, "delivered");

        assertThat(taken)
                .singleElement()
                .satisfies(letter -> assertThat(letter.items())
                        .extracting(item -> item.incident().card().origin().dedupKey())
                        .containsExactly(
                                "default/api_degradation/billing",
                                "default/api_degradation/roster",
                                "default/api_degradation/portal"));
        assertThat(database.count("delivery_attempts")).isEqualTo(3);
    }

    @Test
    void what_comes_within_the_window_waits_and_goes_in_the_next_letter() throws Exception {
        fails("billing");
        await(mailroom.send());
        settled(1, "delivered");

        fails("roster", "portal");
        database.run("UPDATE notices SET window_seconds = 60");
        await(mailroom.send());
        assertThat(taken).hasSize(1);

        database.run("UPDATE letters SET sent_at = sent_at - interval '61 seconds'");
        await(mailroom.send());
        settled(3, "delivered");
        assertThat(taken).last().satisfies(letter -> assertThat(letter.items()).hasSize(2));
    }

    @Test
    void a_notice_that_may_not_wait_takes_the_others_along() throws Exception {
        fails("billing");
        await(mailroom.send());
        settled(1, "delivered");

        fails("roster", "portal");
        database.run(
                "UPDATE notices SET window_seconds = 900 WHERE notice_id IN (SELECT notice_id FROM notices ORDER BY created_at LIMIT 2)");
        await(mailroom.send());
        settled(3, "delivered");

        assertThat(taken).last().satisfies(letter -> assertThat(letter.items()).hasSize(2));
    }

    @Test
    void a_channel_beyond_its_budget_waits_until_the_span_is_over() throws Exception {
        fails("billing");
        await(mailroom.send());
        settled(1, "delivered");

        fails("roster");
        database.run("UPDATE notices SET budget_letters = 1, budget_seconds = 60");
        await(mailroom.send());
        assertThat(taken).hasSize(1);

        database.run("UPDATE channels SET letters_since = letters_since - interval '61 seconds'");
        await(mailroom.send());
        settled(2, "delivered");
    }

    @Test
    void a_failed_bundle_is_one_failure_of_its_channel_and_is_another_letter_once_something_was_added()
            throws Exception {
        answer = Handover.failed(451, "try again");
        fails("billing", "roster");
        await(mailroom.send());
        Eventually.get(
                "failed attempts",
                PATIENCE,
                () -> Optional.of(database.count("delivery_attempts")).filter(count -> count == 2));
        assertThat(database.ask("SELECT string_agg(failures::text, ' ') FROM channels"))
                .isEqualTo("1");

        fails("portal");
        answer = Handover.delivered(250);
        database.run("UPDATE deliveries SET due_at = clock_timestamp()");
        await(mailroom.send());
        settled(3, "delivered");
        assertThat(taken).hasSize(2).extracting(Letter::id).doesNotHaveDuplicates();
    }

    private void fails(String... services) {
        Facts facts = new Facts(services[0].hashCode());
        for (String service : services) {
            await(instance.lanes().receive(List.of(facts.api(service, 4)), null));
        }
    }

    private void settled(long count, String state) throws Exception {
        Eventually.get(
                count + " notices " + state,
                PATIENCE,
                () -> Optional.of(database.ask("SELECT count(*) FROM notices WHERE state = '" + state + "'"))
                        .filter(String.valueOf(count)::equals));
    }
}
