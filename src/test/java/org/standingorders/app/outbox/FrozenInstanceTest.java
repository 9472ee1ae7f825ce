package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.contact.Channel;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** An instance that stands still for longer than its claim holds, and then goes on as if nothing had been (F10). */
class FrozenInstanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final List<Handed> handed = Collections.synchronizedList(new ArrayList<>());
    private Instance frozen;
    private Instance other;

    /** A letter in the hands of a courier, who has not come back yet. */
    private record Handed(NoticeId letter, Promise<Handover> back) {}

    @BeforeEach
    void start() throws Exception {
        database.activate(Policies.DIGEST);
        frozen = Instance.on(database);
        other = Instance.on(database);
        People.hold(frozen, "on_call_admin", "mallory");
        await(frozen.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
        send(frozen);
        database.run("UPDATE deliveries SET claimed_until = clock_timestamp() - interval '1 second'");
        send(other);
    }

    @AfterEach
    void stop() {
        frozen.close();
        other.close();
    }

    @Test
    void what_it_sent_and_could_not_write_down_is_repeated_under_the_same_id() {
        assertThat(handed).extracting(Handed::letter).hasSize(2);
        assertThat(handed.get(0).letter()).isEqualTo(handed.get(1).letter());
    }

    @Test
    void what_it_learnt_too_late_takes_nothing_back_that_another_delivered() throws Exception {
        back(1, Handover.delivered(250), 1);
        back(0, Handover.failed(500, "broken"), 2);

        assertThat(standing()).isEqualTo("delivered delivered 1");
    }

    @Test
    void what_it_learnt_too_late_ends_nothing_that_another_is_still_trying() throws Exception {
        back(0, Handover.refused(404, "gone"), 1);
        assertThat(standing()).isEqualTo("pending waiting 0");

        back(1, Handover.delivered(250), 2);
        assertThat(standing()).isEqualTo("delivered delivered 1");
    }

    private void send(Instance instance) throws Exception {
        Mailroom mailroom = new Mailroom(
                instance.database(),
                instance.lanes(),
                this::hand,
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
        int before = handed.size();
        await(mailroom.send());
        Eventually.get("letter in hand", PATIENCE, () -> Optional.of(handed).filter(all -> all.size() > before));
    }

    private Future<Handover> hand(Letter letter, Channel channel) {
        Promise<Handover> back = Promise.promise();
        handed.add(new Handed(letter.id(), back));
        return back.future();
    }

    private void back(int which, Handover handover, long attempts) throws Exception {
        handed.get(which).back().complete(handover);
        Eventually.get(
                "attempt on record",
                PATIENCE,
                () -> Optional.of(database).filter(some -> some.count("delivery_attempts") == attempts));
    }

    private String standing() {
        return database.ask("SELECT n.state || ' ' || d.state || ' ' || d.tries"
                + " FROM notices n JOIN deliveries d USING (notice_id)");
    }
}
