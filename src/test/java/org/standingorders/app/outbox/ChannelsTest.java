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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.contact.Channel;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.Fact;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What goes through one channel at once, and what becomes of what a channel does not take (F16). */
class ChannelsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Mailroom.Place HERE =
            new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system());
    private static final String DELIVERED = "notices WHERE state = 'delivered'";
    private static final String DUTY = "email:mallory@hospital.example";
    private static final String DIRECTOR = "email:dana@hospital.example";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Queue<Handed> handed = new ConcurrentLinkedQueue<>();
    private final Facts facts = new Facts(1);
    private Instance one;
    private Instance other;

    /** A letter in the hands of a courier, who has not come back yet. */
    private record Handed(String channel, Promise<Handover> back) {}

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        one = Instance.on(database);
        other = Instance.on(database);
        People.hold(one, "on_call_admin", "mallory");
        People.hold(one, "program_director", "dana");
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void at_most_four_letters_go_through_one_channel_at_once_over_all_instances() throws Exception {
        share();
        open(1, 0);
        open(0, 1);

        await(Future.all(mailroom(one).send(), mailroom(other).send()));
        await(mailroom(one).send());
        handed(DUTY, 4);
        assertThat(handedTo(DUTY)).hasSize(4);
        assertThat(handedTo(DIRECTOR)).as("another channel is not held up").hasSize(1);

        handedTo(DUTY).forEach(each -> each.back().complete(Handover.delivered(250)));
        become(8, DELIVERED);
        await(mailroom(other).send());
        handed(DUTY, 6);
    }

    @Test
    void a_channel_that_failed_five_times_is_spared_and_then_tried_with_a_single_letter() throws Exception {
        share();
        open(1, 0);
        fail(4);
        fail(4);

        due();
        await(mailroom(one).send());
        outcome("held", 4);
        assertThat(handedTo(DUTY)).isEmpty();

        database.run("UPDATE channels SET open_until = clock_timestamp() WHERE failures > 0");
        due();
        await(mailroom(one).send());
        outcome("held", 7);
        handedTo(DUTY).forEach(each -> each.back().complete(Handover.delivered(250)));
        become(1, DELIVERED);
        assertThat(database.ask("SELECT failures FROM channels WHERE channel = '" + DUTY + "'"))
                .isEqualTo("0");
    }

    @Test
    void what_cannot_be_put_into_words_is_a_failed_attempt_with_its_reason_and_ends_as_a_dead_letter()
            throws Exception {
        open(1, 0);
        database.run("UPDATE incidents SET body = '{\"kind\":\"nonsense\"}'");

        await(mailroom(one).send());
        outcome("unwritten", 1);
        assertThat(database.ask("SELECT detail FROM delivery_attempts"))
                .startsWith("The letter could not be written: ");
        assertThat(database.ask("SELECT tries || ' ' || state || ' ' || (due_at > clock_timestamp()) FROM deliveries"))
                .isEqualTo("1 waiting true");

        database.run("UPDATE deliveries SET tries = 11");
        due();
        await(mailroom(one).send());
        outcome("unwritten", 2);
        assertThat(database.ask("SELECT n.state || ' ' || d.state FROM notices n JOIN deliveries d USING (notice_id)"))
                .isEqualTo("dead dead");
    }

    /** Six people behind one mailbox, as each of them gets a letter of their own. */
    private void share() {
        People.share(one, "on_call_admin", "mallory", List.of("ann", "ben", "cem", "dee", "eva", "fay"));
    }

    private void open(int duty, int both) {
        List<Fact> apis = IntStream.range(0, duty)
                .mapToObj(no -> facts.api("service-" + no, 4))
                .toList();
        List<Fact> databases = IntStream.range(0, both)
                .mapToObj(no -> facts.reporting(broken("database-" + no)))
                .toList();
        await(one.lanes()
                .receive(Stream.concat(apis.stream(), databases.stream()).toList(), null));
    }

    private static DatabaseHealth broken(String instance) {
        return new DatabaseHealth(instance, false, null, null, List.of(), null, null, null);
    }

    private void fail(int count) throws Exception {
        long before = database.count("delivery_attempts");
        due();
        await(mailroom(one).send());
        Eventually.get(
                count + " letters", PATIENCE, () -> Optional.of(handedTo(DUTY)).filter(all -> all.size() == count));
        handedTo(DUTY).forEach(each -> each.back().complete(Handover.failed(500, "broken")));
        outcome("failed", before + count);
    }

    private void due() {
        database.run("UPDATE deliveries SET due_at = clock_timestamp() WHERE state = 'waiting'");
    }

    private List<Handed> handedTo(String channel) {
        return handed.stream()
                .filter(each ->
                        each.channel().equals(channel) && !each.back().future().isComplete())
                .toList();
    }

    private void handed(String channel, int count) throws Exception {
        Eventually.get(
                count + " letters at " + channel,
                PATIENCE,
                () -> Optional.of(handed)
                        .filter(all -> all.stream()
                                        .filter(each -> each.channel().equals(channel))
                                        .count()
                                >= count));
    }

    private void outcome(String outcome, long attempts) throws Exception {
        become(attempts, "delivery_attempts WHERE outcome = '" + outcome + "'");
    }

    private void become(long count, String rows) throws Exception {
        Eventually.get(
                count + " " + rows, PATIENCE, () -> Optional.of(database).filter(some -> some.count(rows) == count));
    }

    private Mailroom mailroom(Instance instance) {
        return new Mailroom(instance.database(), instance.lanes(), this::hand, HERE);
    }

    private Future<Handover> hand(Letter letter, Channel channel) {
        Promise<Handover> back = Promise.promise();
        handed.add(new Handed(channel.key(), back));
        return back.future();
    }
}
