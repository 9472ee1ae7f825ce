package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import io.vertx.core.Future;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.adapter.pg.HeadsFile;
import org.standingorders.adapter.pg.PgDecisionDesk;
import org.standingorders.adapter.pg.PgIncidents;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.adapter.pg.PgNotices;
import org.standingorders.adapter.pg.Seal;
import org.standingorders.app.outbox.Links;
import org.standingorders.app.outbox.Mailroom;
import org.standingorders.desk.LinkDesk.Offer;
import org.standingorders.desk.NoticeDesk.State;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Approval;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Question;
import org.standingorders.notice.Wording.Line;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Shipped;

/** The link in a question answers that question, shows it for ever, and an answer overtakes what was not sent yet. */
class QuestionLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Rulebook SHIPPED = Shipped.rulebook();
    private static final String SECRET = "the server's secret of the tests";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private final AcknowledgementLinks signed = new AcknowledgementLinks(SECRET);
    private final Facts facts = new Facts(7);
    private Instance instance;
    private PgNotices notices;
    private Links links;

    @BeforeEach
    void damage() {
        database.activate(Policies.DIGEST);
        instance = new Instance(database.address(), digest -> Future.succeededFuture(SHIPPED), 7);
        notices = new PgNotices(instance.database(), Instance.contacts(instance.database())::directory);
        links = new Links(signed, notices, kept(), InstantSource.system());
        People.hold(instance, "program_director", "okafor");
        Instant before = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        await(instance.lanes()
                .receive(
                        List.of(facts.reporting(backup("nightly", before.toString())), facts.reporting(corrupt())),
                        null));
    }

    private Links.Kept kept() {
        return new Links.Kept(
                new LaneDesk(new PgIncidents(instance.database()), instance.lanes()),
                new PgDecisionDesk(instance.database(), new Seal(SECRET), new HeadsFile(home)),
                new PgLetters(instance.database()));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void the_link_of_an_answered_question_shows_it_and_its_answer_and_never_answers_the_next() {
        String link = link(questions(State.PENDING).get(0));
        assertThat(question(link).asked().pending()).isTrue();

        await(links.answer(link, "the backup is not trusted"));
        await(links.answer(link, null));

        Question answered = question(link);
        assertThat(answered.asked().state()).isEqualTo(Approval.State.DENIED);
        assertThat(answered.standing())
                .contains("denied by okafor at ")
                .endsWith(", because: the backup is not trusted.");
        assertThat(answered.lines())
                .contains(new Line("Asked", "restore: Restore database from latest backup"))
                .anyMatch(line ->
                        line.label().equals("Goes back to") && line.value().contains("nightly"));
        assertThat(question(link(questions(State.PENDING).get(0))).asked().pending())
                .as("the next question")
                .isTrue();
    }

    @Test
    void what_was_answered_before_it_was_sent_is_taken_back_and_the_next_question_is_not() throws Exception {
        await(links.answer(link(questions(State.PENDING).get(0)), "the backup is not trusted"));

        assertThat(questions(State.WITHDRAWN)).hasSize(1);
        assertThat(questions(State.PENDING)).hasSize(1);
        Mailroom mailroom = mailroom();
        Eventually.get("time line", PATIENCE, () -> {
            await(mailroom.report());
            return Optional.of(timeline()).filter(List.of("withdrawn")::equals);
        });
    }

    private Mailroom mailroom() {
        return new Mailroom(
                instance.database(),
                instance.lanes(),
                (letter, channel) -> Future.succeededFuture(Handover.delivered(250)),
                new Mailroom.Place(URI.create("http://localhost:8080"), null, InstantSource.system()));
    }

    private List<String> timeline() {
        return database.all("SELECT substring(convert_from(body, 'UTF8') FROM '\"kind\":\"(withdrawn)\"') AS kind"
                + " FROM incident_events WHERE convert_from(body, 'UTF8') ~ '\"kind\":\"withdrawn\"' ORDER BY seq");
    }

    private List<Notice> questions(State state) {
        return await(notices.notices(new NoticeFilter(Scope.ALL, null, state, null, null), new PageRequest(50, null)))
                .items()
                .stream()
                .map(sent -> sent.notice())
                .filter(notice -> notice.occasion() == Occasion.APPROVAL)
                .toList();
    }

    private String link(Notice notice) {
        return signed.token(notice.id(), Instant.now());
    }

    private Question question(String link) {
        Optional<Offer> offer = await(links.look(link));
        return Objects.requireNonNull(offer.orElseThrow().question());
    }
}
