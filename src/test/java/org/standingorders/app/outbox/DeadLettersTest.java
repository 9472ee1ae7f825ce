package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgNotices;
import org.standingorders.desk.NoticeDesk.Asking;
import org.standingorders.desk.NoticeDesk.Resend;
import org.standingorders.desk.NoticeDesk.Resending;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.desk.NoticeDesk.State;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.desk.Once;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What was given up is listed with every attempt, and can be sent again. */
class DeadLettersTest {
    private static final Scope OTHERS = new Scope(Set.of("surgery"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Actor ALICE = new Actor("alice", "responder");
    private static final Asking ASKED = new Asking(Scope.ALL, ALICE, new Once("alice", "again", "digest"));

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final AtomicBoolean works = new AtomicBoolean();
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
                (letter, channel) -> Future.succeededFuture(
                        works.get() ? Handover.delivered(250) : Handover.refused(550, "no such mailbox")),
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
        People.hold(instance, "on_call_admin", "mallory");
        await(instance.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void a_refused_notice_is_a_dead_letter_with_its_attempt() throws Exception {
        Sent dead = becomes(State.DEAD);

        Handover refused = dead.ways().get(0).attempts().get(0).handover();
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.status()).isEqualTo(550);
        assertThat(refused.detail()).isEqualTo("no such mailbox");
    }

    @Test
    void a_dead_letter_that_somebody_sends_again_is_the_same_notice_and_is_sent_again_once() throws Exception {
        Sent dead = becomes(State.DEAD);
        works.set(true);

        assertThat(await(notices.resend(dead.notice().id(), ASKED))).isEqualTo(Resending.BEGUN);
        assertThat(await(notices.resend(dead.notice().id(), ASKED)))
                .as("the first answer again")
                .isEqualTo(Resending.BEGUN);

        Sent delivered = becomes(State.DELIVERED);
        assertThat(delivered.notice()).isEqualTo(dead.notice());
        assertThat(delivered.ways().get(0).attempts()).hasSize(2);
        assertThat(delivered.resends()).extracting(Resend::by).containsExactly("alice");
        assertThat(await(notices.resend(dead.notice().id(), new Asking(Scope.ALL, ALICE, null))))
                .isEqualTo(Resending.NOT_GIVEN_UP);
        Eventually.get("time line of both", PATIENCE, () -> {
            await(mailroom.report());
            return Optional.of(Set.copyOf(timeline())).filter(Set.of("undelivered", "resent", "delivered")::equals);
        });
    }

    @Test
    void a_dead_letter_that_is_sent_again_and_dies_again_is_told_again() throws Exception {
        Sent dead = becomes(State.DEAD);
        await(notices.resend(dead.notice().id(), ASKED));

        Eventually.get("second death in the time line", PATIENCE, () -> {
            becomes(State.DEAD);
            return Optional.of(timeline())
                    .filter(List.of("undelivered", "resent", "undelivered")::equals)
                    .filter(told ->
                            database.all("SELECT fate FROM notice_fates").isEmpty());
        });
    }

    @Test
    void what_was_tried_for_a_day_has_expired_and_is_tried_for_another_when_sent_again() throws Exception {
        database.run("UPDATE notices SET created_at = created_at - interval '24 hours'");
        Sent expired = becomes(State.EXPIRED);
        await(mailroom.report());
        assertThat(timeline()).containsExactly("expired");

        await(notices.resend(expired.notice().id(), ASKED));
        becomes(State.DEAD);
    }

    @Test
    void a_stored_notice_that_cannot_be_read_is_a_dead_letter_and_holds_up_no_other_f14() throws Exception {
        works.set(true);
        database.run("UPDATE notices SET body = convert_to('{\"no', 'UTF8')");
        await(instance.lanes().receive(List.of(new Facts(2).api("search", 4)), null));

        Sent broken = becomes(State.DEAD);
        becomes(State.DELIVERED);

        Handover unreadable = broken.ways().get(0).attempts().get(0).handover();
        assertThat(unreadable.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(unreadable.detail()).startsWith("What is stored of the notice cannot be read: ");
        assertThat(List.of(
                        broken.programId(),
                        Objects.requireNonNull(broken.notice().to()).ref()))
                .containsExactly("default", "mallory");
        Eventually.get("time line of both", PATIENCE, () -> {
            await(mailroom.report());
            return Optional.of(timeline()).filter(all -> all.containsAll(List.of("undelivered", "delivered")));
        });
    }

    @Test
    void what_an_acknowledgement_overtook_was_taken_back_and_the_time_line_says_so() throws Exception {
        IncidentId incident = new IncidentId(UUID.fromString(database.ask("SELECT incident_id FROM incidents")));
        Command.OnIncident taken = new Command.OnIncident(ALICE, incident, null, new Request.Acknowledge(null, null));
        await(instance.lanes().command(taken, Scope.ALL, null));

        becomes(State.WITHDRAWN);
        assertThat(timeline()).containsExactly("withdrawn");
    }

    @Test
    void lists_keep_to_filter_and_scope_and_strangers_send_nothing_again() throws Exception {
        NoticeId id = becomes(State.DEAD).notice().id();
        assertThat(list(new NoticeFilter(Scope.ALL, "default", State.DEAD, null, "mallory")))
                .hasSize(1);
        assertThat(list(new NoticeFilter(Scope.ALL, null, State.DELIVERED, null, null)))
                .isEmpty();
        assertThat(list(new NoticeFilter(OTHERS, null, null, null, null))).isEmpty();
        assertThat(await(notices.notice(id, OTHERS))).isEmpty();
        assertThat(await(notices.resend(id, new Asking(OTHERS, ALICE, null)))).isEqualTo(Resending.UNKNOWN);
    }

    private List<String> timeline() {
        return database.all(
                "SELECT substring(convert_from(body, 'UTF8') FROM '\"kind\":\"(\\w*delivered|resent|expired|withdrawn)\"') AS kind"
                        + " FROM incident_events WHERE convert_from(body, 'UTF8') ~ '\"kind\":\"(\\w*delivered|resent|expired|withdrawn)\"' ORDER BY seq");
    }

    private List<Sent> list(NoticeFilter filter) {
        return await(notices.notices(filter, new PageRequest(10, null))).items();
    }

    private Sent becomes(State state) throws Exception {
        return Eventually.get("notice that is " + state, PATIENCE, () -> {
            await(mailroom.send());
            await(mailroom.report());
            return Optional.of(list(new NoticeFilter(Scope.ALL, null, state, null, null)))
                    .filter(found -> !found.isEmpty())
                    .map(found -> found.get(0));
        });
    }
}
