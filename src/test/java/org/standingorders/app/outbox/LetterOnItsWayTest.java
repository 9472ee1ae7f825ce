package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
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

/** A letter that somebody is handing over, or was when they died: nothing overtakes it, and it stays the letter that it was. */
class LetterOnItsWayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<Letter> taken = new ConcurrentLinkedQueue<>();
    private @Nullable Future<Handover> handing;
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
        return handing == null ? Future.succeededFuture(Handover.delivered(250)) : handing;
    }

    @Test
    void while_a_letter_is_on_its_way_the_next_one_waits() throws Exception {
        Promise<Handover> slow = Promise.promise();
        handing = slow.future();
        fails("billing");
        await(mailroom.send());
        onItsWay();

        fails("roster", "portal");
        database.run("UPDATE notices SET window_seconds = 60");
        await(mailroom.send());

        assertThat(taken).hasSize(1);
        slow.complete(Handover.delivered(250));
    }

    @Test
    void a_letter_of_which_nobody_wrote_down_how_it_ended_is_the_same_letter_when_it_is_tried_again() throws Exception {
        handing = Promise.<Handover>promise().future();
        fails("billing", "roster");
        await(mailroom.send());
        onItsWay();
        database.run("UPDATE deliveries SET claimed_until = now() - interval '1 second'");

        handing = null;
        fails("portal");
        await(mailroom.send());
        settled(2, "delivered");
        await(mailroom.send());
        settled(3, "delivered");

        List<Letter> letters = List.copyOf(taken);
        assertThat(letters).extracting(letter -> letter.items().size()).containsExactly(2, 2, 1);
        assertThat(letters.get(1).id()).isEqualTo(letters.get(0).id());
    }

    private void fails(String... services) {
        Facts facts = new Facts(services[0].hashCode());
        for (String service : services) {
            await(instance.lanes().receive(List.of(facts.api(service, 4)), null));
        }
    }

    private void onItsWay() throws Exception {
        Eventually.get("a letter on its way", PATIENCE, () -> Optional.of(taken).filter(all -> all.size() == 1));
    }

    private void settled(long count, String state) throws Exception {
        Eventually.get(
                count + " notices " + state,
                PATIENCE,
                () -> Optional.of(database.ask("SELECT count(*) FROM notices WHERE state = '" + state + "'"))
                        .filter(String.valueOf(count)::equals));
    }
}
