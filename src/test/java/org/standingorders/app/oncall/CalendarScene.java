package org.standingorders.app.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.calendar.OnCallCalendar;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.FeedReader;
import org.standingorders.adapter.notice.Passage;
import org.standingorders.adapter.pg.PgCalendars;
import org.standingorders.adapter.pg.PgContacts;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.desk.ContactDesk.Feed;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.desk.ContactDesk.OnCall;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;
import org.standingorders.testkit.CalendarFeeds;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;

/** A contact with an on-call calendar, and the server that its feed comes from. */
final class CalendarScene implements AutoCloseable {
    static final Egress HERE = new Egress(List.of(Passage.parse("127.0.0.0/8")));

    private static final Role ROLE = new Role("on_call_admin");
    private static final Actor ADMIN = new Actor("anna", "admin");

    private final PgDatabase database;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final Instance instance;
    private final PgContacts contacts;
    private final HttpServer server;
    private volatile Consumer<HttpServerRequest> answer =
            request -> request.response().end();

    CalendarScene(PgDatabase database) {
        this.database = database;
        instance = Instance.on(database);
        contacts = Instance.contacts(instance.database());
        server = await(instance.vertx()
                .createHttpServer()
                .requestHandler(request -> answer.accept(request))
                .listen(0, "127.0.0.1"));
    }

    @Override
    public void close() {
        instance.close();
    }

    /** How the server answers from now on. */
    void answer(Consumer<HttpServerRequest> by) {
        answer = by;
    }

    long version() {
        return await(contacts.directory()).version();
    }

    void serve(String... events) {
        byte[] feed = CalendarFeeds.of(events);
        answer = request -> request.response().end(Buffer.buffer(feed));
    }

    String shift(String who, int day) {
        return "SUMMARY:" + who + "\nDTSTART:" + compact(day(day)) + "\nDTEND:" + compact(day(day + 1));
    }

    private static String compact(Instant at) {
        return at.toString().replaceAll("[-:]", "");
    }

    Instant day(int number) {
        return today.plus(Duration.ofDays(number));
    }

    void keep(@Nullable String path) {
        Contact contact = new Contact(ROLE, List.of(person("Ann"), person("Bob")), null, null);
        Feed feed = path == null ? null : new Feed("http://127.0.0.1:" + server.actualPort() + path, null);
        assertThat(await(contacts.keep(new Change(contact, feed, null, ADMIN)))).isInstanceOf(Kept.class);
    }

    private static Person person(String name) {
        String ref = name.toLowerCase(java.util.Locale.ROOT);
        return new Person(ref, name, List.of(new Channel.Email(ref + "@hospital.example")));
    }

    Kept kept() {
        return await(contacts.contact(ROLE)).orElseThrow();
    }

    OnCall onCall() {
        return Objects.requireNonNull(kept().onCall());
    }

    /** As a clock says that is so many days ahead. */
    void lookForGaps(int days) {
        InstantSource clock = InstantSource.fixed(day(days));
        await(new GapWatch(contacts, instance.lanes(), clock).look());
    }

    void again() {
        database.run("UPDATE calendars SET due_at = clock_timestamp()");
        look(HERE);
    }

    void look(Egress egress) {
        Vault vault = new Vault("the server's secret of the tests", new Random(2));
        try (FeedReader feeds = new FeedReader(instance.vertx(), egress, OnCallCalendar.MOST_BYTES)) {
            await(new CalendarWork(instance.vertx(), new PgCalendars(instance.database(), vault), feeds).look());
        }
    }
}
