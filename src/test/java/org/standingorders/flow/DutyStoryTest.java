package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.incident.HumanFinding.Kind.DATA_EXPOSURE;
import static org.standingorders.incident.HumanFinding.Kind.PHI_INVOLVED;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.exposure;
import static org.standingorders.testkit.Story.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Obligation;
import org.standingorders.testkit.Story;

/** Which clocks the shipped DT-31 starts by a person's finding, and how they go on: found 14:30. */
class DutyStoryTest {
    private static final Instant SIXTY_DAYS = at("14:30:00").plus(Duration.ofDays(60));

    private final Story story = Story.begin().posts(database(false));

    @Test
    void no_monitor_starts_a_clock_dt_31() {
        assertThat(Story.begin().posts(exposure("r1", true)).incidents())
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.card().obligations().list()).isEmpty());
    }

    @Test
    void health_information_obliges_to_tell_the_individuals_within_60_days_g1() {
        found(phi(null));

        assertThat(duties()).containsExactly("open DT-31/G1");
        assertThat(obligation(1).clock().dueAt()).isEqualTo(SIXTY_DAYS);
        assertThat(obligation(1).role().name()).isEqualTo("privacy_officer");
    }

    @Test
    void an_assessment_that_excludes_a_breach_starts_nothing_and_makes_void_what_had_started() {
        found(new HumanFinding(PHI_INVOLVED, true, null, null));
        assertThat(duties()).isEmpty();

        found(phi(null));
        found(new HumanFinding(PHI_INVOLVED, true, null, null));

        assertThat(duties()).containsExactly("void DT-31/G1");
    }

    @Test
    void five_hundred_people_are_many_and_499_are_few_g2_g4() {
        found(phi(500));
        assertThat(duties()).containsExactly("open DT-31/G1", "open DT-31/G2");

        found(phi(499));

        assertThat(duties()).containsExactly("open DT-31/G1", "void DT-31/G2", "open DT-31/G4");
        assertThat(obligation(3).clock().dueAt()).isEqualTo(Instant.parse("2027-03-02T00:00:00Z"));
    }

    @Test
    void a_suspicion_gives_an_hour_to_tell_the_privacy_officer_and_four_to_determine_g6_g7() {
        found(new HumanFinding(DATA_EXPOSURE, false, null, null));
        story.asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        assertThat(duties()).containsExactly("open DT-31/G6", "open DT-31/G7");
        assertThat(reminders(story.then("15:29:59").rings())).isEmpty();
        assertThat(reminders(story.then("15:30:00").rings()))
                .singleElement()
                .satisfies(happening -> assertThat(happening.event().sentence())
                        .isEqualTo("Reminded of duty number 1 and 2: privacy_officer (duty)"
                                + ". There is NOBODY to be told as privacy_officer"));
    }

    @Test
    void a_duty_outlives_its_incident_until_it_is_done() {
        found(phi(null));
        story.asks(DATABASE_FAILURE, new Request.Resolve("restored"))
                .asks(DATABASE_FAILURE, new Request.Close("reviewed"));
        story.situation().dropEnded();

        assertThat(story.later(Duration.ofDays(60)).rings().last().happenings())
                .singleElement()
                .satisfies(
                        happening -> assertThat(happening.event().sentence()).startsWith("Reminded of duty number 1"));
        story.asks(DATABASE_FAILURE, new DutyRequest.Meet(1, "sent by post"));
        assertThat(duties()).containsExactly("met DT-31/G1");

        story.situation().dropEnded();
        assertThat(story.situation().incidents()).isEmpty();
    }

    @Test
    void a_correction_moves_no_clock() {
        story.asks(DATABASE_FAILURE, new DutyRequest.Find(phi(null), null, "an export"));
        story.then("20:00:00").asks(DATABASE_FAILURE, new DutyRequest.Find(phi(700), null, "counted"));

        assertThat(duties()).containsExactly("open DT-31/G1", "open DT-31/G2");
        assertThat(obligation(2).clock().dueAt()).isEqualTo(SIXTY_DAYS);
        assertThat(story.last().happenings().get(0).event().sentence())
                .isEqualTo("Found: phi involved, 700 people, known since 2026-01-10T14:30:00Z: counted");
    }

    @Test
    void what_is_not_open_cannot_be_done() {
        assertThat(story.asks(DATABASE_FAILURE, new DutyRequest.Meet(1, "sent"))
                        .refusal()
                        .message())
                .isEqualTo("The incident has no open obligation of number (1).");
    }

    private static HumanFinding phi(@org.jspecify.annotations.Nullable Integer individuals) {
        return new HumanFinding(PHI_INVOLVED, false, individuals, null);
    }

    private static List<Happening> reminders(Story story) {
        return story.last().happenings().stream()
                .filter(happening -> happening.event().kind().equals("Reminded"))
                .toList();
    }

    private void found(HumanFinding finding) {
        story.asks(DATABASE_FAILURE, new DutyRequest.Find(finding, at("14:30:00"), "seen in the export"));
    }

    private Obligation obligation(int no) {
        return story.the(DATABASE_FAILURE).card().obligations().list().get(no - 1);
    }

    private List<String> duties() {
        return story.the(DATABASE_FAILURE).card().obligations().list().stream()
                .map(one -> one.state() + " " + one.rule())
                .toList();
    }
}
