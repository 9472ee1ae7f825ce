package org.standingorders.app.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.contact.Shift;
import org.standingorders.testkit.CalendarFeeds;
import org.standingorders.testkit.PgDatabase;

/** Who is on call comes from a calendar that is fetched, kept, and asked again. */
class CalendarWorkTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private CalendarScene scene;

    @BeforeEach
    void open() {
        scene = new CalendarScene(database);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_calendar_says_who_is_on_call_and_the_next_decision_knows() {
        scene.serve(scene.shift("Ann", 0), scene.shift("Bob", 1));
        scene.keep("/on-call.ics");
        long before = scene.version();
        assertThat(scene.kept().contact().shifts()).isEmpty();

        scene.look(CalendarScene.HERE);

        assertThat(scene.kept().contact().shifts())
                .containsExactly(
                        new Shift("ann", scene.day(0), scene.day(1)), new Shift("bob", scene.day(1), scene.day(2)));
        assertThat(scene.onCall().problem()).isNull();
        assertThat(scene.onCall().readAt()).isNotNull();
        assertThat(scene.version()).isGreaterThan(before);
    }

    @Test
    void what_says_the_same_again_changes_no_version() {
        scene.serve(scene.shift("Ann", 0));
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);
        long before = scene.version();

        scene.again();

        assertThat(scene.version()).isEqualTo(before);
    }

    @Test
    void the_same_address_keeps_what_was_read_and_another_or_none_forgets_it() {
        scene.serve(scene.shift("Ann", 0));
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);

        scene.keep("/on-call.ics");
        assertThat(scene.kept().contact().shifts()).hasSize(1);
        scene.keep("/other.ics");
        assertThat(scene.kept().contact().shifts()).isEmpty();
        scene.keep(null);
        assertThat(scene.kept().contact().shifts()).isNull();
        assertThat(scene.kept().onCall()).isNull();
    }

    @Test
    void a_calendar_that_is_set_again_is_read_again_at_once() {
        scene.serve(scene.shift("Ann", 0));
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);

        scene.serve(scene.shift("Bob", 0));
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);

        assertThat(scene.kept().contact().shifts()).extracting(Shift::personRef).containsExactly("bob");
    }

    @Test
    void a_calendar_that_is_set_again_while_it_is_read_is_read_once_more() {
        scene.answer(request -> {
            database.run("UPDATE calendars SET due_at = clock_timestamp()");
            request.response().end(Buffer.buffer(CalendarFeeds.of(scene.shift("Ann", 0))));
        });
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);
        scene.serve(scene.shift("Bob", 0));

        scene.look(CalendarScene.HERE);

        assertThat(scene.kept().contact().shifts()).extracting(Shift::personRef).containsExactly("bob");
    }

    @Test
    void an_address_lies_in_the_database_unreadable() {
        scene.keep("/secret-token.ics");
        assertThat(database.ask("SELECT encode(locked, 'escape') FROM calendars"))
                .doesNotContain("secret-token");
        assertThat(database.all("SELECT convert_from(body, 'UTF8') FROM contact_changes"))
                .noneMatch(body -> body.contains("secret-token"));
    }
}
