package org.standingorders.app.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** That nobody will be on call is said beforehand, to somebody, once. */
class GapWatchTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private CalendarScene scene;

    @BeforeEach
    void open() {
        database.activate(Policies.DIGEST);
        scene = new CalendarScene(database);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_gap_is_one_incident_that_is_told_once_more_the_day_before_and_ends_when_it_is_filled() {
        scene.serve(scene.shift("Ann", 0), scene.shift("Ann", 1), scene.shift("Bob", 2));
        scene.keep("/on-call.ics");
        scene.lookForGaps(0);
        assertThat(incidents()).as("not read yet").isEmpty();

        scene.again();
        scene.lookForGaps(0);
        scene.lookForGaps(0);
        assertThat(incidents()).containsExactly("on_call_gap medium awaiting_activation 1");
        assertThat(measured())
                .isEqualTo("nobody from " + scene.day(3).toString().substring(0, 10) + " 00:00 UTC on by its calendar");

        scene.lookForGaps(2);
        scene.lookForGaps(2);
        assertThat(incidents()).containsExactly("on_call_gap high awaiting_activation 1");

        scene.keep(null);
        scene.lookForGaps(2);
        assertThat(incidents()).containsExactly("on_call_gap high resolved 1");
    }

    @Test
    void a_calendar_that_was_never_read_is_told_at_once_and_one_that_was_read_before_after_an_hour() {
        scene.answer(request -> request.response().setStatusCode(404).end());
        scene.keep("/on-call.ics");
        scene.again();
        scene.lookForGaps(0);

        assertThat(incidents()).containsExactly("on_call_gap high awaiting_activation 1");
        assertThat(measured()).startsWith("its calendar could never be read: ").contains("404");

        database.run("UPDATE calendars SET read_at = now()");
        scene.lookForGaps(2);
        assertThat(measured())
                .startsWith("its calendar could not be read since ")
                .contains("404");
    }

    private List<String> incidents() {
        return database.all("SELECT type || ' ' || severity || ' ' || status || ' '"
                + " || (convert_from(body, 'UTF8')::jsonb #>> '{card,occurrences}') FROM incidents");
    }

    private String measured() {
        return database.ask(
                "SELECT convert_from(body, 'UTF8')::jsonb #>> '{card,origin,measured,measure}' FROM incidents");
    }
}
