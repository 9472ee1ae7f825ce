package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.escalate.Escalation;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Status;
import org.standingorders.incident.Told;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Point;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Policies;

/** The escalation vectors of domain.md section 11, and what else can be tried without storing anything. */
class RehearsalTest {
    private static final String DAY = "2026-01-10T";
    private static final Instant DETECTED = Instant.parse(DAY + "14:30:00Z");

    @ParameterizedTest(name = "{0} {1}, acknowledged {2}, {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "critical, 14:30:00.000, -, observing, on_call_admin program_director",
                "critical, 14:45:00.000, -, observing, ''",
                "critical, 14:45:00.001, -, observing, hospital_admin",
                "critical, 15:30:00.000, -, observing, ''",
                "critical, 15:30:00.001, -, observing, acgme_contact",
                "critical, 15:31:00.000, 14:44:59, observing, ''",
                "critical, 15:31:00.000, -, closed, ''",
                "high, 14:30:00.000, -, observing, on_call_admin",
                "high, 15:30:00.001, -, observing, program_director",
                "medium, 14:30:00.000, -, observing, admin_team",
                "medium, 18:30:00.000, -, observing, ''",
                "medium, 18:30:00.001, -, observing, on_call_admin",
                "low, 14:30:00.000, -, observing, ''",
                "low, 20:30:00.000, -, observing, ''",
            })
    void newly_notified_are_the_golden_ones(
            String severity, String now, @Nullable String acknowledged, String status, String expected) {
        Supposed supposed = supposed(severity, status, acknowledged, null);

        assertThat(String.join(" ", newlyTold(supposed, DAY + now + "Z"))).isEqualTo(expected);
    }

    @Test
    void the_first_evaluation_after_an_outage_tells_all_four_once_in_order() {
        Supposed supposed = supposed("critical", "observing", null, List.of());

        assertThat(newlyTold(supposed, DAY + "15:31:00Z"))
                .containsExactly("on_call_admin", "program_director", "hospital_admin", "acgme_contact");
    }

    @Test
    void the_supposed_past_stands_in_the_incident_and_not_among_the_decisions() {
        Rehearsed rehearsed = rehearse(supposed("critical", "observing", null, null), DAY + "14:50:00Z");

        assertThat(rehearsed.decisions())
                .singleElement()
                .extracting(Decision::at)
                .isEqualTo(Instant.parse(DAY + "14:50:00Z"));
        assertThat(rehearsed.incidents().get(0).card().told())
                .extracting(Told::at)
                .containsExactly(DETECTED, DETECTED, Instant.parse(DAY + "14:45:00.001Z"));
    }

    @Test
    void a_fourth_failure_in_a_row_opens_an_incident_and_a_third_one_is_a_decision_for_nothing() {
        Rehearsed fourth = Rehearsal.of(new Scene(DETECTED, List.of(failures(4, 1)), null), Policies.rulebook());
        Rehearsed third = Rehearsal.of(new Scene(DETECTED, List.of(failures(3, 1)), null), Policies.rulebook());

        assertThat(fourth.incidents())
                .singleElement()
                .extracting(one -> one.card().severity())
                .isEqualTo(Severity.HIGH);
        assertThat(fourth.decisions())
                .extracting(Decision::point)
                .containsExactlyInAnyOrder(Point.DETECT, Point.CORRELATE, Point.ESCALATE);
        assertThat(third.incidents()).isEmpty();
        assertThat(third.decisions()).singleElement().satisfies(quiet -> {
            assertThat(quiet.point()).isEqualTo(Point.DETECT);
            assertThat(quiet.reasons())
                    .singleElement()
                    .extracting(reason -> reason.rule())
                    .isEqualTo("NO_MATCH");
        });
    }

    @Test
    void the_same_scene_comes_out_the_same() {
        Scene scene = new Scene(DETECTED, List.of(failures(4, 1)), supposed("high", "acting", null, null));

        assertThat(Rehearsal.of(scene, Policies.rulebook())).isEqualTo(Rehearsal.of(scene, Policies.rulebook()));
    }

    @Test
    void a_fact_older_than_another_of_the_scene_is_late() {
        Fact older = failures(4, 0, DETECTED.minusSeconds(1));

        assertThat(Rehearsal.of(new Scene(DETECTED, List.of(failures(4, 1), older), null), Policies.rulebook())
                        .late())
                .containsExactly(older.id());
    }

    private static List<String> newlyTold(Supposed supposed, String now) {
        return rehearse(supposed, now).decisions().stream()
                .map(Decision::answer)
                .map(Escalation.class::cast)
                .flatMap(escalation -> escalation.toTell().stream())
                .map(told -> told.role().name())
                .toList();
    }

    private static Rehearsed rehearse(Supposed supposed, String now) {
        return Rehearsal.of(new Scene(Instant.parse(now), List.of(), supposed), Policies.rulebook());
    }

    private static Supposed supposed(
            String severity, String status, @Nullable String acknowledged, @Nullable List<Told> told) {
        Acknowledgement taken = acknowledged == null
                ? null
                : new Acknowledgement(
                        Instant.parse(DAY + acknowledged + "Z"), new Actor("alice", "responder"), null, null);
        return new Supposed(
                "default",
                IncidentType.DATABASE_FAILURE,
                Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT)),
                Status.valueOf(status.toUpperCase(java.util.Locale.ROOT)),
                DETECTED,
                null,
                taken,
                told);
    }

    private static Fact failures(int count, int id) {
        return failures(count, id, DETECTED);
    }

    private static Fact failures(int count, int id, Instant observedAt) {
        return new Fact(
                new FactId(new UUID(1, id)),
                "default",
                "blackbox",
                1,
                observedAt,
                DETECTED,
                Duration.ofMinutes(5),
                Quality.GOOD,
                Labels.NONE,
                new ApiHealth("api", count, null, null, null, null));
    }
}
