package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.database;

import org.junit.jupiter.api.Test;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Status;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Story;

/** Whether who read an incident must read it again before changing it. */
class ReadBeforeStoryTest {
    private final Story story =
            Story.among(People.oneFor("on_call_admin", "program_director")).posts(database(false));
    private final Incident read = story.the(DATABASE_FAILURE);

    @Test
    void a_notice_that_arrives_meanwhile_makes_no_difference() {
        int events = read.version();
        story.takes(new Input.NoticeFated(notice(), Fate.DELIVERED));
        assertThat(story.the(DATABASE_FAILURE).version()).isEqualTo(events + 1);

        resolve();

        assertThat(story.the(DATABASE_FAILURE).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void whom_else_a_lost_notice_has_told_does() {
        story.takes(new Input.NoticeFated(notice(), Fate.DEAD));

        resolve();

        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.STALE_VERSION);
    }

    @Test
    void what_people_did_meanwhile_does() {
        story.asks(DATABASE_FAILURE, new Request.AddNote("looking"));

        resolve();

        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.STALE_VERSION);
    }

    private void resolve() {
        story.takes(new Command.OnIncident(
                Story.ALICE, read.id(), read.card().edition(), new Request.Resolve("restarted")));
    }

    private Notice notice() {
        return story.last().effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .findFirst()
                .orElseThrow();
    }
}
