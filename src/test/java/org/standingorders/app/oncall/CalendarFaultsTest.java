package org.standingorders.app.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.contact.Shift;
import org.standingorders.testkit.PgDatabase;

/** A calendar that fails, lies or leads astray takes nothing away that was known (H20). */
class CalendarFaultsTest {
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
    void a_calendar_that_cannot_be_read_any_more_goes_on_with_what_it_said() {
        scene.serve(scene.shift("Ann", 0));
        scene.keep("/on-call.ics");
        scene.look(CalendarScene.HERE);

        scene.answer(request -> request.response().setStatusCode(503).end());
        scene.again();
        assertThat(scene.kept().contact().shifts()).hasSize(1);
        assertThat(scene.onCall().problem()).isEqualTo("It was answered with status 503.");

        scene.answer(request -> request.response().end("<html>Sign in</html>"));
        scene.again();
        assertThat(scene.kept().contact().shifts()).hasSize(1);
        assertThat(scene.onCall().problem()).startsWith("It is no iCalendar feed that can be read");

        scene.serve(scene.shift("Bob", 0));
        scene.again();
        assertThat(scene.kept().contact().shifts()).extracting(Shift::personRef).containsExactly("bob");
        assertThat(scene.onCall().problem()).isNull();
    }

    @Test
    void an_endless_answer_is_cut_off_and_no_redirect_is_followed() {
        scene.keep("/on-call.ics");
        scene.answer(request -> {
            request.response().setChunked(true);
            pour(request);
        });
        scene.look(CalendarScene.HERE);
        assertThat(scene.onCall().problem()).isEqualTo("It is larger than 1048576 bytes.");

        scene.answer(request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "http://169.254.169.254/")
                .end());
        scene.again();
        assertThat(scene.onCall().problem()).isEqualTo("It was answered with status 302.");
    }

    private static void pour(HttpServerRequest request) {
        request.response().write("A".repeat(64 * 1024)).onSuccess(more -> pour(request));
    }

    /** H20: checked when it is dialled, whatever was allowed when it was saved. */
    @Test
    void where_the_egress_policy_lets_nobody_nothing_is_fetched() {
        scene.serve(scene.shift("Ann", 0));
        scene.keep("/on-call.ics");
        scene.look(new Egress(List.of()));
        assertThat(scene.onCall().problem()).startsWith("Blocked by egress policy");
        assertThat(scene.kept().contact().shifts()).isEmpty();
    }
}
